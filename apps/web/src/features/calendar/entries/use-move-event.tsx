import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type CalendarEntry, calendarEntrySchema, type UpdateCalendarEntry } from '@waymark/contracts';
import { daysUntil, formatDay } from '../../../lib/format.ts';
import { showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { entryById, useUpdateEntry } from '../calendar.queries.ts';
import { movedBy } from './entry-values.ts';
import { useDayChange } from './use-day-change.ts';
import type { EntryEvent } from './use-entry-actions.tsx';

export type MoveScope = 'one' | 'all';

/** What became of a move: it is done, somebody else's stays, or it waits for the person; refused is said where no form says it. */
type Moved = { isOver: boolean; refused?: unknown };

/** Moves one day of an event or all of them. */
export function useMoveEvent(organisationId: string) {
  const day = useDayChange(organisationId);
  const all = useMoveAll(organisationId);
  return {
    isPending: day.isPending || all.isPending,
    error: day.error ?? all.error,
    move: async (event: EntryEvent, toOn: string, scope: MoveScope): Promise<Moved> => {
      const { saved, theirs, refused } =
        scope === 'all' ? await all.move(event, toOn) : await day.change(event.entry, { change: 'move', toOn });
      if (saved) {
        showSuccess(
          <Trans>
            {event.title} is now on {formatDay(toOn)}.
          </Trans>,
        );
      }
      return { isOver: Boolean(saved ?? theirs), refused };
    },
  };
}

function useMoveAll(organisationId: string) {
  const { t } = useLingui();
  const client = useQueryClient();
  const update = useUpdateEntry(organisationId);
  const ask = useAskedSave();

  const move = async ({ fromOn, title, entry: { id, isRecurring, version: seen } }: EntryEvent, toOn: string) => {
    const entry = await client.fetchQuery(entryById(organisationId, id));
    // What happened once and was moved before has its new day already in what is shown.
    const change = movedBy(entry, daysUntil(toOn, isRecurring ? fromOn : entry.fromOn));
    const isAsSeen = (now: CalendarEntry) =>
      entry.version === seen && now.fromOn === entry.fromOn && now.recurrence === entry.recurrence;
    return ask({
      schema: calendarEntrySchema,
      rowsIn: (now: CalendarEntry) =>
        isAsSeen(now)
          ? []
          : [
              {
                field: 'fromOn',
                label: title,
                theirs: t`From ${formatDay(now.fromOn)}`,
                mine: t`From ${sayFrom(change, now)}`,
              },
            ],
      version: seen,
      send: (version) => update.mutateAsync({ id, version, change }),
    });
  };
  return { isPending: update.isPending, error: update.error, move };
}

const sayFrom = ({ fromOn }: UpdateCalendarEntry, now: CalendarEntry) => formatDay(fromOn ?? now.fromOn);
