import { useLingui } from '@lingui/react/macro';
import { type CalendarEntry, type ChangeEntryDay, calendarEntrySchema, type DayDecision } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { useChangeEntryDay } from '../calendar.queries.ts';

/** One day of an event, as it was seen. */
export interface EntryDay {
  id: string;
  originalOn: string;
  decision: DayDecision | null;
  version: number;
}

/** What is decided about one day of an event; where somebody else has decided about the same day, the person is asked. */
export function useDayChange(organisationId: string) {
  const changeDay = useChangeEntryDay(organisationId);
  const ask = useAskedSave();
  const say = useDecisionWords();
  return {
    isPending: changeDay.isPending,
    error: changeDay.error,
    change: ({ id, originalOn, decision, version }: EntryDay, change: ChangeEntryDay) =>
      ask({
        schema: calendarEntrySchema,
        rowsIn: (now: CalendarEntry) => {
          const theirs = say(dayIn(now, originalOn).decision);
          const row = { field: 'originalOn', label: formatDay(originalOn), theirs, mine: say(change) };
          return theirs === say(decision) ? [] : [row];
        },
        version,
        send: (seen) => changeDay.mutateAsync({ id, originalOn, version: seen, change }),
      }),
  };
}

/** A day of an event as the event stands now. */
export const dayIn = ({ id, decided, version }: CalendarEntry, originalOn: string): EntryDay => ({
  ...{ id, originalOn, version },
  decision: decided.find((day) => day.originalOn === originalOn)?.decision ?? null,
});

function useDecisionWords() {
  const { t } = useLingui();
  return (decision: DayDecision | ChangeEntryDay | null): string => {
    if (decision === null || decision.change === 'restore') return t`Takes place as planned`;
    if (decision.change === 'skip') return t`Left out: ${decision.reason}`;
    if (decision.change === 'move') return t`Moved to ${formatDay(decision.toOn)}`;
    return decision.completedOn ? t`Done on ${formatDay(decision.completedOn)}` : t`Done`;
  };
}
