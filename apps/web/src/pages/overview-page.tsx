import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '@waymark/contracts';
import { isFarCycle, parseDay, runningProgrammes } from '@waymark/domain';
import { activitySentence } from '../features/activity/activity-sentence.ts';
import { ForecastNote } from '../features/forecast/forecast-note.tsx';
import { MyDecisions } from '../features/overview/my-decisions.tsx';
import { NextDates } from '../features/overview/next-dates.tsx';
import styles from '../features/overview/overview.module.css';
import { lastChangesIn, overviewOf } from '../features/overview/overview.queries.ts';
import { WhatChanged } from '../features/overview/what-changed.tsx';
import { ProgrammeCard } from '../features/programmes/programme/programme-card.tsx';
import { EndedCycle, NextCycle } from '../features/programmes/programme/quiet-cycles.tsx';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { formatDayLong } from '../lib/format.ts';
import { today } from '../lib/today.ts';
import { useRowCount } from '../lib/use-row-count.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';

export function OverviewPage() {
  const organisation = useOrganisation();
  const mayStart = useMay('startProgramme');
  const overview = useQuery(overviewOf(organisation.id));
  const hasProgrammes = (overview.data?.programmes.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title={<Trans>Overview</Trans>}
        detail={formatDayLong(today())}
        actions={
          mayStart &&
          hasProgrammes && (
            <ButtonLink
              to="/o/$org/programmes/new"
              params={{ org: organisation.slug }}
              leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            >
              <Trans>New programme</Trans>
            </ButtonLink>
          )
        }
      />
      {overview.data && hasProgrammes && (
        <InShortTasks instead={<ContentSkeleton rows={10} />}>
          <Standing org={organisation.slug} organisationId={organisation.id} overview={overview.data} />
        </InShortTasks>
      )}
      {overview.data && !hasProgrammes && <NothingYet place="overview" />}
      {overview.isError && !overview.data && (
        <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
      )}
      {overview.isPending && <ContentSkeleton rows={10} />}
    </>
  );
}

function Standing({ org, organisationId, overview }: { org: string; organisationId: string; overview: Overview }) {
  const mayReview = useMay('reviewEvidence');
  const mayReadActivity = useMay('readActivity');
  const mayAssess = useMay('editGapItems');
  const { shown, ended, next, over } = cyclesOf(overview.programmes);
  return (
    <>
      <div className={styles.programmes}>
        {shown.map((programme) => (
          <ProgrammeCard key={programme.id} org={org} programme={programme}>
            <ForecastNote org={org} organisationId={organisationId} programmeId={programme.id} />
          </ProgrammeCard>
        ))}
        {ended.map((programme) => (
          <EndedCycle key={programme.id} org={org} programme={programme} />
        ))}
        {next.map((programme) => (
          <NextCycle key={programme.id} org={org} programme={programme} />
        ))}
      </div>
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>
            <Plural value={over.length} one="# programme is over" other="# programmes are over" />
          </summary>
          {over.map((programme) => (
            <EndedCycle key={programme.id} org={org} programme={programme} />
          ))}
        </details>
      )}
      <div className={styles.lists}>
        <NextDates org={org} dates={overview.nextDates} />
        {mayReadActivity && <LastChanges org={org} />}
        <MyDecisions org={org} overview={overview} mayReview={mayReview} mayAssess={mayAssess} />
      </div>
    </>
  );
}

/** Those that ask for something now; those that ended with something; those to come; and the rest, one click away. */
function cyclesOf(programmes: Overview['programmes']) {
  const running = runningProgrammes(programmes);
  const next = running.filter((programme) => isFarCycle(programme, parseDay(today())));
  const quiet = programmes.filter((programme) => !running.includes(programme));
  return {
    shown: running.filter((programme) => !next.includes(programme)),
    ended: quiet.filter(({ record }) => record !== null),
    next,
    over: quiet.filter(({ record }) => record === null),
  };
}

function LastChanges({ org }: { org: string }) {
  const { i18n } = useLingui();
  const changes = useQuery(lastChangesIn(useOrganisation().id, useRowCount()));
  return (
    <WhatChanged
      org={org}
      changes={changes.data}
      say={({ action, subjectLabel }) => i18n._(activitySentence(action, subjectLabel))}
      problem={changes.isError && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
    />
  );
}
