import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { MyWork, WorkItem } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import type { Asked } from '../features/calendar/entries/entry-dialogs.tsx';
import { myWorkOf } from '../features/my-work/my-work.queries.ts';
import { WorkList } from '../features/my-work/work-list.tsx';
import { type ChosenSegment, chosenSegments, workKey } from '../features/my-work/work-sections.ts';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import { ButtonLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { SplitView } from '../ui/page/side-panel.tsx';
import { AddEvidenceButton, type IntakeFor, useEvidenceIntake } from './evidence/evidence-intake.tsx';
import { EventDialogs } from './my-work/event-dialogs.tsx';
import { EventView } from './my-work/event-view.tsx';
import { TaskView } from './my-work/task-view.tsx';
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
  const work = useInfiniteQuery(myWorkOf(organisationId, segment === 'all' ? undefined : segment));
  const items = work.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = work.data?.pages[0]?.bySegment ?? undefined;
  const open = (opened: { task?: string | undefined; event?: string | undefined }) =>
    void navigate({ search: ({ kind }) => ({ kind, ...opened }), replace: true });
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
              renderLink={renderLink}
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
            actions={intake.mayAdd && <AddEvidenceButton onClick={intake.open} />}
          />
          <div>
            <Segments
              counts={counts}
              segment={segment}
              onChange={(kind) => void navigate({ search: (current) => ({ ...current, kind }), replace: true })}
            />
            {work.isError && items.length === 0 ? (
              <ErrorState error={work.error} onRetry={() => void work.refetch()} />
            ) : work.isPending ? (
              <ContentSkeleton rows={8} />
            ) : items.length === 0 ? (
              <NoWorkYet>
                <NothingToDo isAll={segment === 'all' || countOf(counts, 'all') === 0} />
              </NoWorkYet>
            ) : (
              <WorkList
                items={items}
                openKey={openItem && workKey(openItem)}
                hasMore={work.hasNextPage}
                renderLink={renderLink}
              />
            )}
            {work.hasNextPage && (
              <Button variant="default" loading={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
                <Trans>Show more</Trans>
              </Button>
            )}
          </div>
        </div>
        {intake.node}
        {asked && <EventDialogs asked={asked} onClose={() => setAsked(undefined)} />}
      </SplitView>
    </div>
  );
}

/** Each kind of work is done where its thing lives. */
function useWorkLink() {
  const { slug } = useOrganisation();
  return (item: WorkItem, className: string | undefined, children: ReactNode) => {
    const shared = { className: className ?? '', children, hash: item.part ?? '' };
    if (item.opens === 'task' || item.opens === 'event') {
      const opened = { [item.opens]: item.id };
      const search = ({ kind }: { kind?: string | undefined }) => ({ kind, ...opened });
      return <Link to="/o/$org/my-work" params={{ org: slug }} search={search} {...shared} />;
    }
    if (item.opens === 'document' && item.programmeId !== null) {
      const params = { org: slug, programmeId: item.programmeId };
      return <Link to="/o/$org/programmes/$programmeId/documents" params={params} {...shared} />;
    }
    if (item.opens === 'evidence' || item.programmeId === null) {
      return <Link to="/o/$org/evidence" params={{ org: slug }} search={{ item: item.id }} {...shared} />;
    }
    return (
      <Link
        to="/o/$org/programmes/$programmeId/gap-analysis"
        params={{ org: slug, programmeId: item.programmeId }}
        search={{ item: item.id }}
        {...shared}
      />
    );
  };
}

type Counts = NonNullable<MyWork['bySegment']>;

const countOf = (counts: Counts | undefined, name: ChosenSegment) =>
  name === 'all' ? Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0) : (counts?.[name] ?? 0);

const seldom: readonly ChosenSegment[] = ['answers', 'events', 'mentions'];

interface SegmentsProps {
  counts: Counts | undefined;
  segment: ChosenSegment;
  onChange: (kind: string | undefined) => void;
}

function Segments({ counts, segment, onChange }: SegmentsProps) {
  const { t } = useLingui();
  const count = (name: ChosenSegment) => countOf(counts, name);
  const labels: Readonly<Record<ChosenSegment, string>> = {
    ...{
      all: t`All`,
      tasks: t`Tasks`,
      answers: t`To answer`,
      reviews: t`Reviews`,
      gap_items: t`Gap items`,
      events: t`Events`,
      mentions: t`Mentions`,
    },
  };
  const labelOf = (name: ChosenSegment) => {
    const words = `${labels[name]} ${count(name)}`;
    return name === 'all' ? (
      <Figure name="my open work" value={count(name)}>
        {words}
      </Figure>
    ) : (
      words
    );
  };
  // Who has nothing to answer, is mentioned nowhere or has no event of their own need not be told so.
  const offered = chosenSegments.filter((name) => !seldom.includes(name) || name === segment || count(name) > 0);
  return (
    <SegmentedControl
      className={styles.segments}
      fullWidth
      aria-label={t`Kind of work`}
      data={offered.map((value) => ({
        value,
        label: value === segment ? <RowCount value={count(value)}>{labelOf(value)}</RowCount> : labelOf(value),
      }))}
      value={segment}
      onChange={(value) => onChange(value === 'all' ? undefined : value)}
    />
  );
}

/** Before the first programme there is nothing that could be asked of anybody. */
function NoWorkYet({ children }: { children: ReactNode }) {
  const { id, slug } = useOrganisation();
  const mayStart = useMay('startProgramme');
  const programmes = useQuery(programmesOf(id));
  if (!mayStart || programmes.data?.length !== 0) return children;
  return (
    <EmptyState
      title={<Trans>Nothing is asked of you</Trans>}
      actions={
        <ButtonLink to="/o/$org/programmes/new" params={{ org: slug }}>
          <Trans>Choose a scheme</Trans>
        </ButtonLink>
      }
    >
      <Trans>Work comes with a programme: its requirements, tasks and evidence to review appear here.</Trans>
    </EmptyState>
  );
}

const NothingToDo = ({ isAll }: { isAll: boolean }) => (
  <EmptyState title={isAll ? <Trans>Nothing is asked of you</Trans> : <Trans>Nothing of this kind</Trans>}>
    <Trans>Tasks, reviews and gap items appear here as soon as they are given to you, the most urgent first.</Trans>
  </EmptyState>
);
