import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TimelineView } from '../features/timeline/chart/timeline-view.tsx';
import { SharedAndClashes } from '../features/timeline/findings/shared-and-clashes.tsx';
import { portfolioTimelineOf } from '../features/timeline/timeline.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';
import styles from './timeline-page.module.css';

const route = getRouteApi('/o/$org/timeline');

/** All programmes on one line. */
export function TimelinePage() {
  const { t } = useLingui();
  const organisation = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const timeline = useQuery(portfolioTimelineOf(organisation.id));
  const { data } = timeline;
  if (!data || data.programmes.length === 0) {
    return (
      <div className={styles.page}>
        <PageHeader title={<Trans>Timeline</Trans>} />
        {data && <NothingYet place="timeline" />}
        {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
        {timeline.isPending && <TableSkeleton rows={12} />}
      </div>
    );
  }
  return (
    <TimelineView
      title={t`Timeline`}
      detail={
        <RowCount value={data.programmes.length}>
          <Figure name="programmes" value={data.programmes.length}>
            <Plural value={data.programmes.length} one="# programme" other="# programmes" />
          </Figure>
        </RowCount>
      }
      timelines={data.programmes}
      today={data.today}
      search={search}
      go={(change) => void navigate({ search: { ...search, ...change }, replace: true, resetScroll: false })}
    >
      <SharedAndClashes organisationId={organisation.id} portfolio={data} />
    </TimelineView>
  );
}
