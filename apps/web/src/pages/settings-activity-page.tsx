import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { activityExportAddress, activityOf } from '../features/activity/activity.queries.ts';
import { ActivityFilters } from '../features/activity/activity-filters.tsx';
import { ActivityList } from '../features/activity/activity-list.tsx';
import { useChainCheck } from '../features/activity/check-chain.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { membersOf } from '../lib/shared.queries.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './settings-page.module.css';

const route = getRouteApi('/o/$org/settings/activity');

export function SettingsActivityPage() {
  const { id } = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { button, result } = useChainCheck(id);
  const { data: members = [] } = useQuery(membersOf(id));
  const { data: programmes = [] } = useQuery(programmesOf(id));

  return (
    <div className={styles.page}>
      <PageHeader
        title={<Trans>Activity log</Trans>}
        detail={<Trans>Who did what and when. Nothing in it can be changed.</Trans>}
        actions={
          <>
            <Button
              component="a"
              href={activityExportAddress(id, search)}
              download
              variant="default"
              leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            >
              <Trans>Export CSV</Trans>
            </Button>
            {button}
          </>
        }
      />
      {result}
      <ActivityFilters
        search={search}
        people={members.map(({ user }) => user)}
        programmes={programmes}
        onChange={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
        onClear={() => void navigate({ search: {}, replace: true })}
      />
      <Entries />
    </div>
  );
}

function Entries() {
  const { id } = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: members } = useQuery(membersOf(id));
  const { data: programmes } = useQuery(programmesOf(id));
  const activity = useInfiniteQuery(activityOf(id, search));
  const nameOf = useCallback((userId: string) => members?.find(({ user }) => user.id === userId)?.user.name, [members]);
  const programmeName = useCallback(
    (programmeId: string) => programmes?.find((programme) => programme.id === programmeId)?.name,
    [programmes],
  );
  const { fetchNextPage } = activity;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);

  if (!activity.data) {
    if (activity.isError) return <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />;
    return <TableSkeleton rows={10} />;
  }
  const entries = activity.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    return (
      <div className={styles.card}>
        <EmptyState
          title={<Trans>Nothing here</Trans>}
          actions={
            <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
              <Trans>Show everything</Trans>
            </Button>
          }
        >
          <Trans>No entry fits. Choose something else, or look at everything.</Trans>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <ActivityList
        entries={entries}
        nameOf={nameOf}
        programmeName={programmeName}
        hasMore={activity.hasNextPage && !activity.isFetchNextPageError}
        isLoadingMore={activity.isFetchingNextPage}
        onMore={more}
      />
      {activity.isFetchNextPageError && <ErrorState error={activity.error} onRetry={more} />}
    </>
  );
}
