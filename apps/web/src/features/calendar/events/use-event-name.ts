import { useLingui } from '@lingui/react/macro';
import type { CalendarEvent } from '@waymark/contracts';
import { eventState, isolated } from '@waymark/domain';
import { formatDay, formatPeriod } from '../../../lib/format.ts';
import { today } from '../../../lib/today.ts';
import { kindWords } from '../../../ui/lifecycle/kind-words.ts';

export const daysOf = ({ fromOn, toOn }: Pick<CalendarEvent, 'fromOn' | 'toOn'>) =>
  fromOn === toOn ? formatDay(fromOn) : formatPeriod(fromOn, toOn);

/** What shape and place say to the eye, to follow the title: ", Task, 24 Nov 2026". */
export function useEventDetails() {
  const { i18n } = useLingui();
  return (event: CalendarEvent): string => `, ${i18n._(kindWords[event.kind].one)}, ${daysOf(event)}`;
}

/** All of an event in one line, for those who do not see shape, place and colour. */
export function useEventName() {
  const { t } = useLingui();
  const details = useEventDetails();
  return (event: CalendarEvent): string => {
    const state = eventState(event, today());
    const words = { done: t`, done`, overdue: t`, overdue`, planned: '' }[state];
    return `${isolated(event.title)}${details(event)}${words}`;
  };
}
