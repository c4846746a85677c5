import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, VisuallyHidden } from '@mantine/core';
import { IconCamera, IconLink, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { LeadershipReport } from '@waymark/contracts';
import { useState } from 'react';
import { mandatoryOpen } from '../features/programmes/documents/mandatory.ts';
import { DecisionsAsked } from '../features/reports/decisions/decisions-asked.tsx';
import { PastReport } from '../features/reports/past/past-report.tsx';
import { ReportFileButton } from '../features/reports/report-file-button.tsx';
import { bareNumbers, type ReportLinks } from '../features/reports/report-links.ts';
import { ReportSheet } from '../features/reports/report-sheet.tsx';
import styles from '../features/reports/reports.module.css';
import {
  leadershipOf,
  reportById,
  reportFile,
  reportsOf,
  useFreezeReport,
} from '../features/reports/reports.queries.ts';
import { ShareDialog } from '../features/reports/share-dialog.tsx';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { showSuccess } from '../ui/feedback/toasts.tsx';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';
import { TextLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';
import { AsOf } from './reports/as-of.tsx';
import { numberLinksIn } from './reports/number-links.tsx';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };

export function LeadershipReportPage() {
  const { report: frozenId, on } = useSearch({ from: '/o/$org/reports/leadership' });
  if (on !== undefined) return <AsOfPage on={on} />;
  return <ReportPage frozenId={frozenId} />;
}

function ReportPage({ frozenId }: { frozenId: string | undefined }) {
  const organisation = useOrganisation();
  const current = useQuery({ ...leadershipOf(organisation.id), enabled: frozenId === undefined });
  const frozen = useQuery({ ...reportById(organisation.id, frozenId ?? ''), enabled: frozenId !== undefined });
  // The choice of versions stands above the report, and would push it down if it came later.
  const { isPending: isAwaitingVersions } = useQuery(reportsOf(organisation.id));
  const asked = frozenId === undefined ? current : frozen;
  const arrived = frozenId === undefined ? current.data : frozen.data?.report;
  const report = isAwaitingVersions ? undefined : arrived;
  return (
    <>
      <div className={styles.screenOnly}>
        <PageHeader
          title={<Trans>Leadership report</Trans>}
          actions={report && report.programmes.length > 0 && <Actions frozenId={frozenId} />}
        />
      </div>
      {report && report.programmes.length > 0 && (
        <InShortTasks instead={<ContentSkeleton rows={12} />}>
          <Sheet report={report} isCurrent={frozenId === undefined} />
        </InShortTasks>
      )}
      {report?.programmes.length === 0 && <NothingYet place="leadership" />}
      {asked.isError && !arrived && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {!report && !asked.isError && <ContentSkeleton rows={12} />}
    </>
  );
}

/** The report as it would have been on a day of before, as far as that was kept. */
function AsOfPage({ on }: { on: string }) {
  const { id } = useOrganisation();
  return (
    <>
      <div className={styles.screenOnly}>
        <PageHeader title={<Trans>Leadership report</Trans>} actions={<AsOf on={on} />} />
      </div>
      <PastReport
        organisationId={id}
        on={on}
        back={
          <TextLink to="." search={{}}>
            <Trans>Back to today</Trans>
          </TextLink>
        }
      />
    </>
  );
}

function Sheet({ report, isCurrent }: { report: LeadershipReport; isCurrent: boolean }) {
  const { id: organisationId, slug } = useOrganisation();
  const mayWord = useMay('wordReport');
  const { since, decision } = useSearch({ from: '/o/$org/reports/leadership' });
  const navigate = useNavigate();
  const onSince = (chosen: string | undefined) =>
    void navigate({ to: '.', search: chosen === undefined ? {} : { since: chosen }, resetScroll: false });
  const onDecide = (id: string | undefined) =>
    void navigate({ to: '.', search: (now) => ({ ...now, decision: id }), resetScroll: false });
  return (
    <ReportSheet
      report={report}
      links={linksIn(slug)}
      numbers={isCurrent ? numberLinksIn(slug) : bareNumbers}
      {...(isCurrent && { since: { organisationId, since, onSince } })}
      {...(isCurrent && mayWord && { writesIn: organisationId })}
      {...(isCurrent && {
        decides: (
          <DecisionsAsked organisationId={organisationId} report={report} decidingId={decision} onDecide={onDecide} />
        ),
      })}
    />
  );
}

const linksIn = (org: string): ReportLinks => ({
  item: (programmeId, gapItemId, content) => (
    <Link to="/o/$org/programmes/$programmeId/gap-analysis" params={{ org, programmeId }} search={{ item: gapItemId }}>
      {content}
    </Link>
  ),
  why: (programmeId, { id, name }) => (
    <Link to="/o/$org/programmes/$programmeId/timeline" params={{ org, programmeId }} search={{ why: id }}>
      <Trans>Why this date?</Trans>
      <VisuallyHidden>
        {' '}
        <bdi>{name}</bdi>
      </VisuallyHidden>
    </Link>
  ),
  blocker: (programmeId, target, content) => {
    const params = { org, programmeId };
    if (target.page === 'timeline') {
      return (
        <Link to="/o/$org/programmes/$programmeId/timeline" params={params}>
          {content}
        </Link>
      );
    }
    if (target.page === 'documents') {
      return (
        <Link
          to="/o/$org/programmes/$programmeId/documents"
          params={params}
          search={mandatoryOpen}
          data-opens={target.count}
        >
          {content}
        </Link>
      );
    }
    const search = { item: target.gapItemId };
    return (
      <Link to="/o/$org/programmes/$programmeId/gap-analysis" params={params} search={search}>
        {content}
      </Link>
    );
  },
});

function Actions({ frozenId }: { frozenId: string | undefined }) {
  const { t } = useLingui();
  const organisation = useOrganisation();
  const mayFreeze = useMay('freezeReport');
  const mayShare = useMay('shareReport');
  const [isSharing, setIsSharing] = useState(false);
  return (
    <>
      {frozenId === undefined && <AsOf on={undefined} />}
      <VersionSelect frozenId={frozenId} />
      {mayFreeze && frozenId === undefined && <Freeze />}
      <Button variant="default" leftSection={<IconPrinter {...icon} />} onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      {mayShare && (
        <Button variant="default" leftSection={<IconLink {...icon} />} onClick={() => setIsSharing(true)}>
          <Trans>Share link</Trans>
        </Button>
      )}
      <ReportFileButton href={reportFile(organisation.id, frozenId)} label={t`Download as PDF`} />
      {isSharing && (
        <ShareDialog organisationId={organisation.id} reportId={frozenId} onClose={() => setIsSharing(false)} />
      )}
    </>
  );
}

const now = 'now';

function VersionSelect({ frozenId }: { frozenId: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const reports = useQuery(reportsOf(useOrganisation().id));
  if (!reports.data || (reports.data.length === 0 && frozenId === undefined)) return null;
  return (
    <Select
      aria-label={t`Version of the report`}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      data={[
        { value: now, label: t`As it stands now` },
        ...reports.data.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={frozenId ?? now}
      onChange={(id) => void navigate({ to: '.', search: id === now || id === null ? {} : { report: id } })}
    />
  );
}

function Freeze() {
  const organisation = useOrganisation();
  const navigate = useNavigate();
  const freeze = useFreezeReport(organisation.id);
  const keep = () =>
    freeze.mutate(undefined, {
      onSuccess: ({ id }) => {
        showSuccess(<Trans>This report is kept as it stands and will not change.</Trans>);
        void navigate({ to: '.', search: { report: id } });
      },
    });
  return (
    <Button variant="default" leftSection={<IconCamera {...icon} />} loading={freeze.isPending} onClick={keep}>
      <Trans>Take a snapshot</Trans>
    </Button>
  );
}
