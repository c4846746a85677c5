import { i18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { GanttSpan } from '../../../ui/gantt/gantt-types.ts';

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** By how much a bar stands elsewhere than in the plan in force: "1 week later"; its end, where only that has moved. */
export function movedBy(before: GanttSpan, now: GanttSpan): string {
  const days = daysBetween(before.fromOn, now.fromOn) || daysBetween(before.toOn, now.toOn);
  const isWeeks = days % 7 === 0;
  const count = Math.abs(isWeeks ? days / 7 : days);
  if (days === 0) return i18n._(msg`as in the plan`);
  if (isWeeks) {
    return days > 0
      ? i18n._(msg`${plural(count, { one: '# week later', other: '# weeks later' })}`)
      : i18n._(msg`${plural(count, { one: '# week earlier', other: '# weeks earlier' })}`);
  }
  return days > 0
    ? i18n._(msg`${plural(count, { one: '# day later', other: '# days later' })}`)
    : i18n._(msg`${plural(count, { one: '# day earlier', other: '# days earlier' })}`);
}
