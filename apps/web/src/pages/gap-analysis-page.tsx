import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { GapBulkBar } from '../features/gap-items/gap-bulk-bar.tsx';
import { GapFilters } from '../features/gap-items/gap-filters.tsx';
import { GapItemTable } from '../features/gap-items/gap-item-table.tsx';
import { gapItemSummaryOf, gapItemsOf } from '../features/gap-items/gap-items.queries.ts';
import { useGapItemEdits } from '../features/gap-items/use-gap-item-edits.ts';
import { useTextDrafts } from '../features/gap-items/use-text-drafts.ts';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { useUnsavedChanges } from '../ui/form/unsaved-changes.ts';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';
import { SplitView } from '../ui/page/side-panel.tsx';
import { ClosedToRole } from './closed-to-role.tsx';
import { Exclusion } from './gap-analysis/exclusion.tsx';
import { GapAnalysisFoot } from './gap-analysis/gap-analysis-foot.tsx';
import { GapAnalysisHeader } from './gap-analysis/gap-analysis-header.tsx';
import { GapItemAlone } from './gap-analysis/gap-item-alone.tsx';
import { GapItemView } from './gap-analysis/gap-item-view.tsx';
import { gapSortOf, useGapAddress } from './gap-analysis/use-gap-address.ts';
import { useGapLookups } from './gap-analysis/use-gap-lookups.ts';
import { useItemChange } from './gap-analysis/use-item-change.ts';
import styles from './table-page.module.css';

const route = getRouteApi('/o/$org/programmes/$programmeId/gap-analysis');

/** The table is for whoever oversees a programme; a link to one item of it is for everybody who has a part in it. */
export function GapAnalysisPage() {
  const { programmeId } = route.useParams();
  const { item } = route.useSearch();
  const oversees = useMay('oversee');
  if (oversees) return <GapAnalysis key={programmeId} programmeId={programmeId} />;
  return item ? <GapItemAlone key={item} programmeId={programmeId} itemId={item} /> : <ClosedToRole />;
}

function useItems(
  programme: { organisationId: string; programmeId: string },
  filter: ReturnType<typeof useGapAddress>['filter'],
  sort: ReturnType<typeof gapSortOf>,
) {
  const items = useInfiniteQuery(gapItemsOf(programme, { ...filter, sort }));
  const { hasNextPage, isFetching, fetchNextPage, isError } = items;
  // A programme is worked on as a whole, so all of it is loaded, page by page.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const rows = useMemo(() => items.data?.pages.flatMap((page) => page.items) ?? [], [items.data]);
  return { ...items, rows };
}

function GapAnalysis({ programmeId }: { programmeId: string }) {
  const { id: organisationId } = useOrganisation();
  const mayEdit = useMay('editGapItems');
  const programme = { organisationId, programmeId };
  const address = useGapAddress();
  const { search, filter, change } = address;
  const lookups = useGapLookups(programme);
  const edits = useGapItemEdits(programme, lookups);
  const drafts = useTextDrafts();
  const changing = useItemChange(edits);
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const items = useItems(programme, filter, search.sort);
  const summary = useQuery(gapItemSummaryOf(programme, filter));
  useUnsavedChanges(drafts.hasAny);

  const rows = useMemo(() => items.rows.map(edits.shown), [items.rows, edits.shown]);
  const groups = summary.data?.groups ?? [];

  return (
    <SplitView
      panel={
        search.item && (
          <GapItemView
            key={search.item}
            programme={programme}
            itemId={search.item}
            rows={rows}
            lookups={lookups}
            edits={edits}
            drafts={drafts}
            onChange={changing.change}
            onOpen={(id) => change({ item: id })}
            asOf={{ on: search.on, onDay: (on) => change({ on }) }}
            backLabel={<Trans>Back to the gap analysis</Trans>}
          />
        )
      }
    >
      <div className={styles.page}>
        <div className={styles.top}>
          <GapAnalysisHeader programme={programme} summary={summary.data} address={address} items={rows} />
          <GapFilters filter={filter} onChange={change} lookups={lookups} groups={groups} />
        </div>
        <div className={styles.table} aria-busy={items.isPlaceholderData}>
          {items.isError && rows.length === 0 ? (
            <ErrorState error={items.error} onRetry={() => void items.refetch()} />
          ) : items.isPending ? (
            <TableSkeleton />
          ) : (
            <InShortTasks instead={<TableSkeleton />}>
              <GapItemTable
                items={rows}
                summary={summary.data}
                lookups={lookups}
                mayEdit={mayEdit}
                edits={edits}
                onChange={changing.change}
                sort={search.sort}
                onSortChange={(sort) => change({ sort: gapSortOf(sort) })}
                selectedIds={selectedIds}
                onSelectedIdsChange={setSelectedIds}
                openId={search.item}
                onOpen={({ id }) => change({ item: id })}
                closedGroupIds={address.closedGroupIds}
                onToggleGroup={address.toggleGroup}
                empty={<NothingFits onClear={address.clear} />}
              />
            </InShortTasks>
          )}
        </div>
        <GapAnalysisFoot
          edits={edits}
          hasDrafts={drafts.hasAny}
          isLoadingMore={items.isFetchingNextPage}
          mayEdit={mayEdit}
        />
        <GapBulkBar
          count={selectedIds.size}
          lookups={lookups}
          onClear={() => setSelectedIds(new Set())}
          onChange={(values) => void edits.changeAll(selectedIds, values)}
        />
      </div>
      <Exclusion changing={changing} />
    </SplitView>
  );
}

const NothingFits = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    title={<Trans>No requirement fits these filters</Trans>}
    actions={
      <Button variant="default" onClick={onClear}>
        <Trans>Clear the filters</Trans>
      </Button>
    }
  >
    <Trans>Take a filter away, or search for another reference or title.</Trans>
  </EmptyState>
);
