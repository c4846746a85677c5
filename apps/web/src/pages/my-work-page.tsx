import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Asked } from '../features/calendar/entries/entry-dialogs.tsx';
import { myWorkOf } from '../features/my-work/my-work.queries.ts';
import { WorkFilter } from '../features/my-work/work-filter.tsx';
import { WorkList } from '../features/my-work/work-list.tsx';
import { chosenSegments, workKey } from '../features/my-work/work-sections.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { Term } from '../ui/glossary/term.tsx';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SplitView } from '../ui/page/side-panel.tsx';
import { AddEvidenceButton, type IntakeFor, useEvidenceIntake } from './evidence/evidence-intake.tsx';
import { EventDialogs } from './my-work/event-dialogs.tsx';
import { EventView } from './my-work/event-view.tsx';
import { NoWork } from './my-work/no-work.tsx';
import { TaskView } from './my-work/task-view.tsx';
import { useWorkLink } from './my-work/work-link.tsx';
import styles from './table-page.module.css';

const route = getRouteApi('/o/$org/my-work');

/** What is asked of the person who looks, by date. */
export function MyWorkPage() {
  const { id: organisationId } = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [intakeFor, setIntakeFor] = useState<IntakeFor>();
  const [asked, setAsked] = useState<Asked>();
  const intake = useEvidenceIntake(search.task ? intakeFor : undefined);
  const renderLink = useWorkLink();
  const segment = chosenSegments.find((name) => name === search.kind) ?? 'all';
  const work = useInfiniteQuery(myWorkOf(organisationId, { q: search.q, ...(segment === 'all' ? {} : { segment }) }));
  const items = work.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = work.data?.pages[0];
  const open = (opened: { task?: string | undefined; event?: string | undefined }) =>
    void navigate({ search: ({ kind, q }) => ({ kind, q, ...opened }), replace: true });
  const narrow = (change: { kind?: string | undefined; q?: string | undefined }) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace: true });
  const hasAny = Object.values(counts?.bySegment ?? {}).some((count) => count > 0);
  const isBare = counts !== undefined && items.length === 0 && !hasAny && !search.q;
  const narrowedBy = search.q ? 'words' : segment !== 'all' && hasAny ? 'kind' : null;
  const openItem = items.find(({ opens, id }) => id === (opens === 'event' ? search.event : search.task));

  return (
    <div className={styles.flush}>
      <SplitView
        panel={
          search.task ? (
            <TaskView
              key={search.task}
              taskId={search.task}
              work={items}
              onOpen={(task) => open({ task })}
              onIntakeFor={setIntakeFor}
              onFiles={intake.addFiles}
            />
          ) : (
            search.event && (
              <EventView
                eventId={search.event}
                events={items.filter(({ opens }) => opens === 'event')}
                onOpen={(event) => open({ event })}
                onAsk={setAsked}
              />
            )
          )
        }
      >
        <div className={styles.list}>
          <PageHeader
            title={<Trans>My work</Trans>}
            detail={<WhatWaits />}
            actions={intake.mayAdd && <AddEvidenceButton onClick={intake.open} />}
          />
          <div>
            {!isBare && (
              <WorkFilter counts={counts?.bySegment ?? undefined} segment={segment} q={search.q} onChange={narrow} />
            )}
            <Listed
              work={work}
              empty={<NoWork narrowedBy={narrowedBy} onClear={() => narrow({ q: undefined })} />}
              {...{ items, counts: counts?.bySection ?? null, openKey: openItem && workKey(openItem), renderLink }}
            />
          </div>
        </div>
        {intake.node}
        {asked && <EventDialogs asked={asked} onClose={() => setAsked(undefined)} />}
      </SplitView>
    </div>
  );
}

/** The two words that whoever is asked for something meets first. */
const WhatWaits = () => (
  <Trans>
    Tasks, <Term of="evidence">evidence</Term> and <Term of="gap_item">gap items</Term> that wait for you
  </Trans>
);

interface ListedProps extends Omit<ComponentProps<typeof WorkList>, 'isStale'> {
  work: Pick<
    UseInfiniteQueryResult,
    'isError' | 'error' | 'isPending' | 'isPlaceholderData' | 'hasNextPage' | 'isFetchingNextPage'
  > & { refetch: () => unknown; fetchNextPage: () => unknown };
  empty: ReactNode;
}

/** The rows, or why there are none. */
function Listed({ work, empty, ...list }: ListedProps) {
  const isNone = list.items.length === 0;
  if (work.isError && isNone) return <ErrorState error={work.error} onRetry={() => void work.refetch()} />;
  // What is empty because of the question before says nothing of this one.
  if (work.isPending || (work.isPlaceholderData && isNone)) return <ContentSkeleton rows={8} />;
  if (isNone) return empty;
  return (
    <>
      <InShortTasks instead={<ContentSkeleton rows={8} />}>
        <WorkList {...list} isStale={work.isPlaceholderData} />
      </InShortTasks>
      {work.hasNextPage && (
        <Button variant="default" loading={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
