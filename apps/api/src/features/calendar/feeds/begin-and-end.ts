import { daysIncluded, type Language, parseDay } from '@waymark/domain';
import type { DatedEvent } from '../../../common/contributions/dated.ts';
import { calendarWords } from '../calendar-words.ts';

/** A bar longer than this lies across weeks of a calendar and hides what happens in them. */
const longestBarDays = 14;
const isBar = ({ id, entry }: DatedEvent) =>
  id.startsWith('stage:') || id.startsWith('period:') || entry?.isWindow === true;

/** Stages, periods and windows longer than two weeks as their first and their last day; everything else as it is. */
export function asBeginAndEnd(events: readonly DatedEvent[], language: Language): DatedEvent[] {
  const { begins, ends } = calendarWords(language);
  return events.flatMap((event) => {
    if (!isBar(event) || daysIncluded(parseDay(event.fromOn), parseDay(event.toOn)) <= longestBarDays) return [event];
    const { id, fromOn, toOn, publicTitle } = event;
    return [
      { ...event, id: `${id}:begin`, toOn: fromOn, publicTitle: begins(publicTitle) },
      { ...event, id: `${id}:end`, fromOn: toOn, publicTitle: ends(publicTitle) },
    ];
  });
}
