import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Timeline } from '@waymark/contracts';
import { ProgrammeTabs } from '../features/programmes/programme/programme-tabs.tsx';
import { TimelineView } from '../features/timeline/chart/timeline-view.tsx';
import { Beneath } from '../features/timeline/findings/beneath.tsx';
import { FindingList } from '../features/timeline/findings/finding-list.tsx';
import { timelineOf } from '../features/timeline/timeline.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { useTitle } from '../lib/use-title.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { FigureScope, RowCount } from '../ui/figure/figure.tsx';
import { FindingCounts } from '../ui/lifecycle/finding-counts.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './timeline-page.module.css';

const route = getRouteApi('/o/$org/programmes/$programmeId/timeline');

/** One programme's time, with room for every date of it. */
export function ProgrammeTimelinePage() {
  const { org, programmeId } = route.useParams();
  const { id: organisationId } = useOrganisation();
  const timeline = useQuery(timelineOf({ organisationId, programmeId }));
  return (
    <div className={styles.withTabs}>
      <div className={styles.tabs}>
        <ProgrammeTabs org={org} programmeId={programmeId} />
      </div>
      {timeline.data ? (
        <Loaded key={programmeId} timeline={timeline.data} />
      ) : (
        <div className={styles.page}>
          <PageHeader title={<Trans>Timeline</Trans>} />
          {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
          {timeline.isPending && <TableSkeleton rows={10} />}
        </div>
      )}
    </div>
  );
}

function Loaded({ timeline }: { timeline: Timeline }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { findings, name, schemeName } = timeline;
  useTitle(t`Timeline of ${name}`);
  return (
    <TimelineView
      title={t`Timeline of ${name}`}
      detail={name !== schemeName && schemeName}
      timelines={[timeline]}
      today={timeline.today}
      search={search}
      go={(change) => void navigate({ search: { ...search, ...change }, replace: true, resetScroll: false })}
    >
      {findings.length > 0 && (
        <Beneath
          findings={findings}
          summary={
            <>
              <Trans>What breaks in this plan</Trans>:{' '}
              <FigureScope value={timeline.programmeId}>
                <RowCount value={findings.length}>
                  <FindingCounts findings={findings} />
                </RowCount>
              </FigureScope>
            </>
          }
        >
          <FindingList findings={findings} />
        </Beneath>
      )}
    </TimelineView>
  );
}
