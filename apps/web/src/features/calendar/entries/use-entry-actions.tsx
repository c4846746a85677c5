import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { CalendarEvent } from '@waymark/contracts';
import { daysUntil, formatDay } from '../../../lib/format.ts';
import { showProblem, showSuccess } from '../../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../../ui/form/confirm.tsx';
import { entryById, useCancelEntry, useChangeEntryDay, useUpdateEntry } from '../calendar.queries.ts';
import { movedBy } from './entry-values.ts';

/** An event people put in themselves, which is all that can be changed here. */
export type EntryEvent = CalendarEvent & { entry: NonNullable<CalendarEvent['entry']> };
export const isEntryEvent = (event: CalendarEvent): event is EntryEvent => event.entry !== null;

export type MoveScope = 'one' | 'all';
const placeOf = ({ entry: { id, originalOn, version } }: EntryEvent) => ({ id, originalOn, version });

/** Moves one day of an event or all of them; `move` says whether that was done. */
export function useMoveEvent(organisationId: string) {
  const client = useQueryClient();
  const changeDay = useChangeEntryDay(organisationId);
  const update = useUpdateEntry(organisationId);

  const moveAll = async (event: EntryEvent, toOn: string) => {
    const entry = await client.fetchQuery(entryById(organisationId, event.entry.id));
    // What happened once and was moved before has its new day already in what is shown.
    const days = daysUntil(toOn, event.entry.isRecurring ? event.fromOn : entry.fromOn);
    const { id, version } = event.entry;
    await update.mutateAsync({ id, version, change: movedBy(entry, days) });
  };
  return {
    isPending: changeDay.isPending || update.isPending,
    error: changeDay.error ?? update.error,
    move: async (
      event: EntryEvent,
      toOn: string,
      scope: MoveScope,
      /** For where nothing stands open that could say it in place. */
      onRefused?: (error: unknown) => void,
    ): Promise<boolean> => {
      try {
        if (scope === 'all') await moveAll(event, toOn);
        else await changeDay.mutateAsync({ day: placeOf(event), change: { change: 'move', toOn } });
      } catch (error) {
        onRefused?.(error);
        return false;
      }
      showSuccess(
        <Trans>
          {event.title} is now on {formatDay(toOn)}.
        </Trans>,
      );
      return true;
    },
  };
}

/** What can be done with a day of an event from its card; each can be taken back. */
export function useEntryActions(organisationId: string) {
  const { t } = useLingui();
  const confirm = useConfirm();
  const changeDay = useChangeEntryDay(organisationId);
  const cancel = useCancelEntry(organisationId);

  const restore = (event: EntryEvent) =>
    changeDay.mutate(
      { day: { id: event.entry.id, originalOn: event.entry.originalOn }, change: { change: 'restore' } },
      { onError: (error) => showProblem(error) },
    );
  const undo = (event: EntryEvent) => ({ label: <Trans>Undo</Trans>, onClick: () => restore(event) });

  return {
    restore,
    isPending: changeDay.isPending,
    error: changeDay.error,
    complete: (event: EntryEvent, mayUndo: boolean) =>
      changeDay.mutate(
        { day: placeOf(event), change: { change: 'complete' } },
        {
          onSuccess: () => showSuccess(<Trans>{event.title} is done.</Trans>, mayUndo ? undo(event) : undefined),
          onError: (error) => showProblem(error),
        },
      ),
    skip: (event: EntryEvent, reason: string, onDone: () => void) =>
      changeDay.mutate(
        { day: placeOf(event), change: { change: 'skip', reason } },
        {
          onSuccess: () => {
            onDone();
            showSuccess(
              <Trans>
                {event.title} is left out on {formatDay(event.fromOn)}.
              </Trans>,
              undo(event),
            );
          },
        },
      ),
    cancel: async (event: EntryEvent): Promise<void> => {
      const isConfirmed = await confirm({
        title: t`Cancel ${event.title}?`,
        body: event.entry.isRecurring
          ? t`None of its days takes place any more. Calendars that are subscribed show it as cancelled. This cannot be taken back.`
          : t`It does not take place. Calendars that are subscribed show it as cancelled. This cannot be taken back.`,
        confirmLabel: t`Cancel the event`,
        cancelLabel: t`Keep it`,
        isDangerous: true,
      });
      if (!isConfirmed) return;
      const { id, version } = event.entry;
      cancel.mutate({ id, version }, { onSuccess: () => showSuccess(<Trans>{event.title} was cancelled.</Trans>) });
    },
  };
}
