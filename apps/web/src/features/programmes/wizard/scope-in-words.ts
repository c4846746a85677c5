import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Programme } from '@waymark/contracts';
import { formatDay, formatPeriod } from '../../../lib/format.ts';

type Scope = Pick<Programme, 'scopeStatement' | 'categories' | 'asOfOn' | 'periodFromOn' | 'periodToOn'>;

/** What a programme covers, in one line: its categories and its period where it has them, else its scope. */
export function scopeInWords(i18n: I18n, programme: Scope): string {
  const { categories, periodFromOn, periodToOn, asOfOn, scopeStatement } = programme;
  const firstLine = scopeStatement.split('\n', 1)[0] ?? '';
  const parts = [categories.map(({ name }) => name).join(', ') || firstLine];
  if (periodFromOn && periodToOn) parts.push(i18n._(msg`Period ${formatPeriod(periodFromOn, periodToOn)}`));
  else if (asOfOn) parts.push(i18n._(msg`As of ${formatDay(asOfOn)}`));
  return parts.join('. ');
}
