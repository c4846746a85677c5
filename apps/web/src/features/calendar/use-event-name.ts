import { useLingui } from '@lingui/react/macro';
import type { CalendarEvent } from '@waymark/contracts';
import { formatDay, formatPeriod, today } from '../../lib/format.ts';
import { eventState } from './event-state.ts';
import { kindWords } from './kind-words.ts';

export const daysOf = ({ fromOn, toOn }: Pick<CalendarEvent, 'fromOn' | 'toOn'>) =>
  fromOn === toOn ? formatDay(fromOn) : formatPeriod(fromOn, toOn);

/** All of an event in one line, for those who do not see shape, place and colour. */
export function useEventName() {
  const { i18n, t } = useLingui();
  return (event: CalendarEvent): string => {
    const state = eventState(event, today());
    const words = { done: t`done`, overdue: t`overdue`, planned: '' }[state];
    return [event.title, i18n._(kindWords[event.kind].one), daysOf(event), words].filter(Boolean).join(', ');
  };
}
