import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CalendarEvent } from '@waymark/contracts';
import { lazy, Suspense, useState } from 'react';
import { eventsOf } from '../features/calendar/calendar.queries.ts';
import type { Asked } from '../features/calendar/entries/entry-dialogs.tsx';
import { CalendarDates } from '../features/calendar/events/calendar-dates.tsx';
import { CalendarToolbar } from '../features/calendar/events/calendar-toolbar.tsx';
import { onlyOf, rangeAsked } from '../features/calendar/events/only.ts';
import { useCalendarFilters } from '../features/calendar/events/use-calendar-filters.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useMay, useOrganisation } from '../lib/current-user.ts';
import { membersOf } from '../lib/shared.queries.ts';
import { today } from '../lib/today.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import { FilterChips } from '../ui/table/filter-chips.tsx';
import styles from './calendar-page.module.css';
import { NothingYet } from './nothing-yet/nothing-yet.tsx';

const route = getRouteApi('/o/$org/calendar');
const SubscribeDialog = lazy(async () => ({
  default: (await import('../features/calendar/feeds/subscribe-dialog.tsx')).SubscribeDialog,
}));
const EntryDialogs = lazy(async () => ({
  default: (await import('../features/calendar/entries/entry-dialogs.tsx')).EntryDialogs,
}));

export function CalendarPage() {
  const organisation = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<Asked | 'subscribe'>();
  const isNarrow = useMediaQuery('(max-width: 39.99em)', undefined, { getInitialValueInEffect: false });
  const { on = today(), view = isNarrow ? 'agenda' : 'month', programmeId, personId, kinds, only } = search;
  const range = rangeAsked(view, only, { on, today: today() });
  const { data: programmes = [], isSuccess: knowsProgrammes } = useQuery(programmesOf(organisation.id));
  const people = usePeople(organisation.id);
  const events = useQuery(eventsOf(organisation.id, range, { programmeId, personId }));
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true });
  const filters = useCalendarFilters({
    filter: { programmeId, personId, kinds, only },
    programmes,
    people,
    onChange: go,
  });
  const isFiltered = Boolean(programmeId ?? personId ?? kinds ?? only);
  const clear = () => go({ programmeId: undefined, personId: undefined, kinds: undefined, only: undefined });
  // Kinds are left out here and not on the server, so that one sees at once what a chip does.
  const meant = (dates: readonly CalendarEvent[]) => {
    const ofKinds = dates.filter(({ kind }) => !kinds || kinds.includes(kind));
    return only ? onlyOf(ofKinds, only, { on, today: today() }) : ofKinds;
  };
  const calendar = events.data && {
    ...events.data,
    items: meant(events.data.items),
    overdue: meant(events.data.overdue ?? []),
  };
  const isEmpty = calendar?.items.length === 0 && calendar.overdue.length === 0;
  const isBare = knowsProgrammes && programmes.length === 0 && isEmpty && !isFiltered;

  return (
    <>
      <PageHeader title={<Trans>Calendar</Trans>} actions={<Actions onAsk={setAsked} on={on} />} />
      {isBare ? (
        <NothingYet place="calendar" />
      ) : (
        <>
          <div className={styles.filters}>
            <FilterChips filters={filters} onClearAll={clear} />
          </div>
          <CalendarToolbar
            view={view}
            day={on}
            onDayChange={(day) => go({ on: day })}
            onViewChange={(next) => go({ view: next })}
          />
        </>
      )}
      {isBare ? null : calendar ? (
        <InShortTasks instead={<TableSkeleton rows={12} />}>
          <CalendarDates
            organisationId={organisation.id}
            view={view}
            day={on}
            range={range}
            calendar={calendar}
            programmes={programmes}
            isStale={events.isPlaceholderData}
            empty={<NoDates isFiltered={isFiltered} onClear={clear} />}
            onAsk={setAsked}
            onShow={go}
          />
        </InShortTasks>
      ) : events.isError ? (
        <ErrorState error={events.error} onRetry={() => void events.refetch()} />
      ) : (
        <TableSkeleton rows={12} />
      )}
      <Suspense>
        {asked === 'subscribe' && (
          <SubscribeDialog organisation={organisation} programmes={programmes} onClose={() => setAsked(undefined)} />
        )}
        {asked !== undefined && asked !== 'subscribe' && (
          <EntryDialogs
            asked={asked}
            organisationId={organisation.id}
            programmeId={programmeId}
            programmes={programmes}
            people={people}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}

/** Who may have dates here. */
function usePeople(organisationId: string) {
  const { data: members = [] } = useQuery(membersOf(organisationId));
  return members.filter(({ duties }) => duties.includes('own_events')).map(({ user: { id, name } }) => ({ id, name }));
}

/** A new event begins on the day that is looked at, or today. */
function Actions({ on, onAsk }: { on: string; onAsk: (asked: Asked | 'subscribe') => void }) {
  const mayManage = useMay('addEvent');
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLink size={16} stroke={1.5} aria-hidden />}
        onClick={() => onAsk('subscribe')}
      >
        <Trans>Subscribe</Trans>
      </Button>
      {mayManage && (
        <Button
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => onAsk({ what: 'create', on: on > today() ? on : today() })}
        >
          <Trans>New event</Trans>
        </Button>
      )}
    </>
  );
}

interface NoDatesProps {
  isFiltered: boolean;
  onClear: () => void;
}

function NoDates({ isFiltered, onClear }: NoDatesProps) {
  if (isFiltered) {
    return (
      <EmptyState
        title={<Trans>Nothing fits the filters</Trans>}
        actions={
          <Button variant="default" onClick={onClear}>
            <Trans>Show all dates</Trans>
          </Button>
        }
      >
        <Trans>There are no such dates in this time. Take a filter away or go to another month.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={<Trans>Nothing in this time</Trans>}>
      <Trans>Go to another month, or back to today.</Trans>
    </EmptyState>
  );
}
