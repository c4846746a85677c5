import { Trans, useLingui } from '@lingui/react/macro';
import { type CalendarEntry, type CalendarEvent, calendarEntrySchema } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import { showProblem, showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../../ui/form/confirm.tsx';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { useCancelEntry } from '../calendar.queries.ts';
import { dayIn, type EntryDay, useDayChange } from './use-day-change.ts';

/** An event people put in themselves, which is all that can be changed here. */
export type EntryEvent = CalendarEvent & { entry: NonNullable<CalendarEvent['entry']> };
export const isEntryEvent = (event: CalendarEvent): event is EntryEvent => event.entry !== null;

/** What can be done with a day of an event from its card; each can be taken back. */
export function useEntryActions(organisationId: string) {
  const day = useDayChange(organisationId);
  const cancel = useCancelAll(organisationId);

  const restore = async (seen: EntryDay) => {
    const { refused } = await day.change(seen, { change: 'restore' });
    if (refused) showProblem(refused);
  };
  const undo = (saved: CalendarEntry, { entry: { originalOn } }: EntryEvent) => ({
    label: <Trans>Undo</Trans>,
    onClick: () => void restore(dayIn(saved, originalOn)),
  });

  return {
    restore: (event: EntryEvent) => restore(event.entry),
    isPending: day.isPending,
    error: day.error,
    complete: async (event: EntryEvent, mayUndo: boolean) => {
      const { saved, refused } = await day.change(event.entry, { change: 'complete' });
      if (saved) showSuccess(<Trans>{event.title} is done.</Trans>, mayUndo ? undo(saved, event) : undefined);
      if (refused) showProblem(refused);
    },
    /** `onDone` once the day is left out, or stays as somebody else has put it. */
    skip: async (event: EntryEvent, reason: string, onDone: () => void) => {
      const { saved, theirs } = await day.change(event.entry, { change: 'skip', reason });
      if (saved || theirs) onDone();
      if (!saved) return;
      showSuccess(
        <Trans>
          {event.title} is left out on {formatDay(event.fromOn)}.
        </Trans>,
        undo(saved, event),
      );
    },
    cancel,
  };
}

/** Cancels an event with all its days, once that was confirmed. */
function useCancelAll(organisationId: string) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const ask = useAskedSave();
  const cancel = useCancelEntry(organisationId);
  return async ({ title, entry: { id, isRecurring, version: seen } }: EntryEvent): Promise<void> => {
    const isConfirmed = await confirm({
      title: t`Cancel ${title}?`,
      body: isRecurring
        ? t`None of its days takes place any more. Calendars that are subscribed show it as cancelled. This cannot be taken back.`
        : t`It does not take place. Calendars that are subscribed show it as cancelled. This cannot be taken back.`,
      confirmLabel: t`Cancel the event`,
      cancelLabel: t`Keep it`,
      isDangerous: true,
    });
    if (!isConfirmed) return;
    const { saved, refused } = await ask({
      schema: calendarEntrySchema,
      rowsIn: (now: CalendarEntry) => [
        {
          field: '',
          label: title,
          theirs: [now.title, ...now.nextOn.slice(0, 1).map(formatDay)].join(', '),
          mine: t`Does not take place`,
        },
      ],
      version: seen,
      send: async (version) => {
        await cancel.mutateAsync({ id, version });
        return true;
      },
    });
    if (saved) showSuccess(<Trans>{title} was cancelled.</Trans>);
    if (refused) showProblem(refused);
  };
}
