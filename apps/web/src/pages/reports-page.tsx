import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FrozenReports } from '../features/reports/frozen-reports.tsx';
import styles from '../features/reports/reports.module.css';
import { reportsOf, shareLinksOf } from '../features/reports/reports.queries.ts';
import { ShareLinkList } from '../features/reports/share-link-list.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';

export function ReportsPage() {
  const organisation = useOrganisation();
  const mayShare = useMay('shareReport');
  const reports = useQuery(reportsOf(organisation.id));
  const programmes = useQuery(programmesOf(organisation.id));
  // Nothing can be reported before the first programme; what was frozen earlier stays within reach.
  if (programmes.data?.length === 0 && reports.data?.length === 0) {
    return (
      <>
        <PageHeader title={<Trans>Reports</Trans>} />
        <NothingYet place="reports" />
      </>
    );
  }
  return (
    <>
      <PageHeader title={<Trans>Reports</Trans>} />
      <div className={styles.page}>
        <section className={styles.current}>
          <div>
            <h2>
              <Trans>Leadership report</Trans>
            </h2>
            <p>
              <Trans>
                One page, as it stands now: on course or not, what blocks, what comes next, how sure we are.
              </Trans>
            </p>
          </div>
          <ButtonLink
            to="/o/$org/reports/leadership"
            params={{ org: organisation.slug }}
            rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
          >
            <Trans>Open the report</Trans>
          </ButtonLink>
        </section>
        <Part title={<Trans>Snapshots</Trans>}>
          {reports.isError && <ErrorState error={reports.error} onRetry={() => void reports.refetch()} />}
          {reports.isPending && <TableSkeleton rows={3} />}
          {reports.data?.length === 0 && (
            <p className={styles.sentence}>
              <Trans>
                None yet. A snapshot keeps the leadership report as it stood on a day. Sharing it takes one.
              </Trans>
            </p>
          )}
          {reports.data && reports.data.length > 0 && (
            <FrozenReports organisation={organisation} reports={reports.data} />
          )}
        </Part>
        {mayShare && <Links organisationId={organisation.id} />}
      </div>
    </>
  );
}

function Links({ organisationId }: { organisationId: string }) {
  const links = useQuery(shareLinksOf(organisationId));
  return (
    <Part title={<Trans>Share links</Trans>}>
      {links.isError && <ErrorState error={links.error} onRetry={() => void links.refetch()} />}
      {links.isPending && <TableSkeleton rows={2} />}
      {links.data?.length === 0 && (
        <p className={styles.sentence}>
          <Trans>Nobody outside has a link. Make one from the leadership report.</Trans>
        </p>
      )}
      {links.data && links.data.length > 0 && <ShareLinkList organisationId={organisationId} links={links.data} />}
    </Part>
  );
}

const Part = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section>
    <h2 className={styles.heading}>{title}</h2>
    {children}
  </section>
);
