import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { evidenceOf } from '../features/evidence/evidence.queries.ts';
import { EvidenceFilters } from '../features/evidence/evidence-filters.tsx';
import { EvidenceTable } from '../features/evidence/evidence-table.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { membersOf } from '../lib/shared.queries.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SplitView } from '../ui/page/side-panel.tsx';
import { EvidenceDetails } from './evidence/evidence-details.tsx';
import { AddEvidenceButton, useEvidenceIntake } from './evidence/evidence-intake.tsx';
import { focusNextToReview } from './evidence/next-to-review.ts';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';
import styles from './table-page.module.css';

const route = getRouteApi('/o/$org/evidence');

/** The library: every record of the organisation, whatever it proves. */
export function EvidencePage() {
  const { id: organisationId } = useOrganisation();
  const { item: openId, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const evidence = useInfiniteQuery(evidenceOf(organisationId, filter));
  const programmes = useQuery(programmesOf(organisationId));
  const members = useQuery(membersOf(organisationId));
  const intake = useEvidenceIntake();

  const change = (values: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (current) => ({ ...current, ...values }), replace: true });
  const items = evidence.data?.pages.flatMap((page) => page.items) ?? [];
  const openIndex = items.findIndex(({ id }) => id === openId);
  const walk = (step: number) => {
    const target = openIndex >= 0 ? items[openIndex + step] : undefined;
    return target && (() => change({ item: target.id }));
  };
  const { hasNextPage, isFetching, fetchNextPage } = evidence;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const { sort: _sort, ...narrowing } = filter;
  const isFiltered = Object.values(narrowing).some((value) => value !== undefined);
  const isBare = evidence.isSuccess && items.length === 0 && !isFiltered;

  return (
    <SplitView
      panel={
        openId && (
          <EvidenceDetails
            key={openId}
            id={openId}
            onPrevious={walk(-1)}
            onNext={walk(1)}
            onClose={() => change({ item: undefined })}
            onJudged={() => focusNextToReview(items, openId)}
          />
        )
      }
    >
      <div className={styles.page}>
        <div className={styles.top}>
          <PageHeader
            title={<Trans>Evidence</Trans>}
            detail={items.length > 0 && !hasNextPage && <RecordCount count={items.length} narrowing={narrowing} />}
            actions={intake.mayAdd && !isBare && <AddEvidenceButton onClick={intake.open} />}
          />
          {!isBare && (
            <EvidenceFilters
              filter={filter}
              onChange={change}
              programmes={programmes.data ?? []}
              people={members.data?.map(({ user }) => user) ?? []}
            />
          )}
        </div>
        <div className={styles.table} aria-busy={evidence.isPlaceholderData}>
          {evidence.isError && items.length === 0 ? (
            <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />
          ) : evidence.isPending ? (
            <TableSkeleton />
          ) : isBare ? (
            <div className={styles.bare}>
              <NothingYet place="evidence" action={intake.mayAdd && <AddEvidenceButton onClick={intake.open} />} />
            </div>
          ) : (
            <EvidenceTable
              items={items}
              sort={filter.sort}
              onSortChange={(sort) => change({ sort: sortOf(sort) })}
              openId={openId}
              onOpen={({ id }) => change({ item: id })}
              onEndNear={more}
              empty={<NothingFits onClear={() => void navigate({ search: {} })} />}
            />
          )}
        </div>
      </div>
      {intake.node}
    </SplitView>
  );
}

const isToReview = ({ state, ...others }: object & { state?: string | undefined }) =>
  state === 'to_review' && Object.values(others).every((value) => value === undefined);

function RecordCount({ count, narrowing }: { count: number; narrowing: Parameters<typeof isToReview>[0] }) {
  const words = <Plural value={count} one="# record" other="# records" />;
  return (
    <RowCount value={count}>
      {isToReview(narrowing) ? (
        <Figure name="evidence to review" value={count}>
          {words}
        </Figure>
      ) : (
        words
      )}
    </RowCount>
  );
}

const sorts = ['-uploadedAt', 'uploadedAt', 'title', '-title', 'capturedOn', '-capturedOn'] as const;
const sortOf = (sort: string | undefined) => sorts.find((candidate) => candidate === sort);

const NothingFits = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    title={<Trans>No evidence fits these filters</Trans>}
    actions={
      <Button variant="default" onClick={onClear}>
        <Trans>Clear the filters</Trans>
      </Button>
    }
  >
    <Trans>Take one away, or search for another part of the title.</Trans>
  </EmptyState>
);
