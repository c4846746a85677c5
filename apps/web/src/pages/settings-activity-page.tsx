import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { activityOf } from '../features/activity/activity.queries.ts';
import { ActivityList } from '../features/activity/activity-list.tsx';
import { useChainCheck } from '../features/activity/check-chain.tsx';
import { membersOf } from '../features/members/members.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './settings-page.module.css';

const route = getRouteApi('/o/$org/settings/activity');

export function SettingsActivityPage() {
  const { t } = useLingui();
  const { id } = useOrganisation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { button, result } = useChainCheck(id);
  const { data: members = [] } = useQuery(membersOf(id));
  const clear = () => void navigate({ search: {}, replace: true });
  const isNarrowed = Boolean(filter.subjectId ?? filter.action);

  return (
    <div className={styles.page}>
      <PageHeader
        title={<Trans>Activity log</Trans>}
        detail={<Trans>Who did what and when. Nothing in it can be changed.</Trans>}
        actions={button}
      />
      {result}
      <div className={styles.filters}>
        <Select
          aria-label={t`Person`}
          placeholder={t`Everybody`}
          size="sm"
          clearable
          searchable
          value={filter.actorId ?? null}
          onChange={(actorId) => void navigate({ search: { ...filter, actorId: actorId ?? undefined }, replace: true })}
          data={members.map(({ user }) => ({ value: user.id, label: user.name }))}
        />
        {isNarrowed && (
          <Button variant="subtle" size="sm" onClick={clear}>
            <Trans>Show everything</Trans>
          </Button>
        )}
      </div>
      <Entries />
    </div>
  );
}

function Entries() {
  const { id } = useOrganisation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { data: members } = useQuery(membersOf(id));
  const activity = useInfiniteQuery(activityOf(id, filter));
  const nameOf = useCallback((userId: string) => members?.find(({ user }) => user.id === userId)?.user.name, [members]);
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
          <Trans>No entry fits. Choose another person, or look at everything.</Trans>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <ActivityList
        entries={entries}
        nameOf={nameOf}
        hasMore={activity.hasNextPage && !activity.isFetchNextPageError}
        isLoadingMore={activity.isFetchingNextPage}
        onMore={more}
      />
      {activity.isFetchNextPageError && <ErrorState error={activity.error} onRetry={more} />}
    </>
  );
}
