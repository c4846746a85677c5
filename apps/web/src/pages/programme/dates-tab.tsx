import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Timeline, TimelineMilestone } from '@waymark/contracts';
import { MilestoneList } from '../../features/programmes/milestones/milestone-list.tsx';
import type { ProgrammeKey } from '../../features/programmes/programmes.queries.ts';
import { timelineOf } from '../../features/timeline/timeline.queries.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../../ui/feedback/skeletons.tsx';
import { RowCount } from '../../ui/figure/figure.tsx';
import { FindingsCard } from './findings-card.tsx';
import styles from './programme.module.css';
import { WhyDate } from './why-date.tsx';

/** Every date a rule sets, each with its reason; what is over comes last. */
export function DatesTab({ org, programmeKey }: { org: string; programmeKey: ProgrammeKey }) {
  const timeline = useQuery(timelineOf(programmeKey));
  return (
    <div className={styles.page}>
      <FindingsCard org={org} programmeKey={programmeKey} />
      {timeline.data && <Dates programmeKey={programmeKey} timeline={timeline.data} />}
      {timeline.isError && !timeline.data && (
        <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {timeline.isPending && <TableSkeleton rows={8} />}
    </div>
  );
}

function Dates({ programmeKey, timeline }: { programmeKey: ProgrammeKey; timeline: Timeline }) {
  const { milestones, version } = timeline;
  const ahead = milestones.filter(({ isDone }) => !isDone);
  const over = milestones.filter(({ isDone }) => isDone);
  const renderWhy = (milestone: TimelineMilestone) => (
    <WhyDate timelineKey={programmeKey} {...{ version, milestone }} />
  );
  const renderMark = ({ override }: TimelineMilestone) =>
    override && (
      <span className={styles.mark}>{override.isDone ? <Trans>held</Trans> : <Trans>agreed otherwise</Trans>}</span>
    );
  return (
    <>
      <section className={styles.card}>
        <header className={styles.head}>
          <h2>
            <Trans>Dates set by rules</Trans>
          </h2>
          <span>
            <RowCount value={ahead.length}>
              <Plural value={ahead.length} one="# date" other="# dates" />
            </RowCount>
          </span>
        </header>
        <MilestoneList milestones={ahead} {...{ renderWhy, renderMark }} />
      </section>
      {over.length > 0 && (
        <section className={styles.card}>
          <header className={styles.head}>
            <h2>
              <Trans>Over</Trans>
            </h2>
            <span>
              <RowCount value={over.length}>
                <Plural value={over.length} one="# date" other="# dates" />
              </RowCount>
            </span>
          </header>
          <MilestoneList milestones={over} {...{ renderWhy, renderMark }} />
        </section>
      )}
    </>
  );
}
