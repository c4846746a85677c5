import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { eventsOf } from '../features/calendar/calendar.queries.ts';
import { CalendarDates } from '../features/calendar/calendar-dates.tsx';
import { rangeOf } from '../features/calendar/calendar-range.ts';
import { CalendarToolbar } from '../features/calendar/calendar-toolbar.tsx';
import { useCalendarFilters } from '../features/calendar/use-calendar-filters.tsx';
import { programmesOf } from '../features/shell/shell.queries.ts';
import { useCan, useOrganisation } from '../lib/current-user.ts';
import { today } from '../lib/format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { FilterChips } from '../ui/filter-chips.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { TableSkeleton } from '../ui/skeletons.tsx';
import styles from './calendar-page.module.css';

const route = getRouteApi('/o/$org/calendar');
const SubscribeDialog = lazy(async () => ({
  default: (await import('../features/calendar/subscribe-dialog.tsx')).SubscribeDialog,
}));

export function CalendarPage() {
  const organisation = useOrganisation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isSubscribing, setIsSubscribing] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 39.99em)', undefined, { getInitialValueInEffect: false });
  const { on = today(), view = isNarrow ? 'agenda' : 'month', programmeId, kinds } = search;
  const range = rangeOf(view, on);
  const { data: programmes = [], isSuccess: knowsProgrammes } = useQuery(programmesOf(organisation.id));
  const events = useQuery(eventsOf(organisation.id, range, programmeId));
  const shown = events.data?.filter(({ kind }) => !kinds || kinds.includes(kind));
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true });
  const filters = useCalendarFilters({ filter: { programmeId, kinds }, programmes, onChange: go });
  const isFiltered = Boolean(programmeId ?? kinds);
  const isBare = knowsProgrammes && programmes.length === 0 && shown?.length === 0 && !isFiltered;
  const clear = () => go({ programmeId: undefined, kinds: undefined });

  return (
    <>
      <PageHeader
        title={<Trans>Calendar</Trans>}
        actions={
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => setIsSubscribing(true)}
          >
            <Trans>Subscribe</Trans>
          </Button>
        }
      />
      <div className={styles.filters}>
        <FilterChips filters={filters} onClearAll={clear} />
      </div>
      <CalendarToolbar
        view={view}
        day={on}
        onDayChange={(day) => go({ on: day })}
        onViewChange={(next) => go({ view: next })}
      />
      {isBare ? (
        <NoDates isFiltered={false} hasProgrammes={false} onClear={clear} />
      ) : shown ? (
        <CalendarDates
          view={view}
          day={on}
          range={range}
          events={shown}
          isStale={events.isPlaceholderData}
          empty={<NoDates isFiltered={isFiltered} hasProgrammes={programmes.length > 0} onClear={clear} />}
        />
      ) : events.isError ? (
        <ErrorState error={events.error} onRetry={() => void events.refetch()} />
      ) : (
        <TableSkeleton rows={12} />
      )}
      {isSubscribing && (
        <Suspense>
          <SubscribeDialog organisation={organisation} onClose={() => setIsSubscribing(false)} />
        </Suspense>
      )}
    </>
  );
}

interface NoDatesProps {
  isFiltered: boolean;
  hasProgrammes: boolean;
  onClear: () => void;
}

function NoDates({ isFiltered, hasProgrammes, onClear }: NoDatesProps) {
  const { slug: org } = useOrganisation();
  const mayStart = useCan('programme:manage');
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
  if (hasProgrammes) {
    return (
      <EmptyState title={<Trans>Nothing in this time</Trans>}>
        <Trans>Go to another month, or back to today.</Trans>
      </EmptyState>
    );
  }
  const startLink = (
    <Button renderRoot={(props) => <Link to="/o/$org/programmes/new" params={{ org }} {...props} />}>
      <Trans>Start a programme</Trans>
    </Button>
  );
  return (
    <EmptyState title={<Trans>No dates yet</Trans>} actions={mayStart && startLink}>
      <Trans>A programme brings its stages, milestones and target date with it; tasks add theirs.</Trans>
    </EmptyState>
  );
}
