import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Programme } from '@waymark/contracts';
import type { TrustCategory } from '@waymark/domain';
import { formatDay, formatPeriod } from '../../../lib/format.ts';

export const categoryWords: Readonly<Record<TrustCategory, MessageDescriptor>> = {
  security: msg`Security`,
  availability: msg`Availability`,
  'processing-integrity': msg`Processing integrity`,
  confidentiality: msg`Confidentiality`,
  privacy: msg`Privacy`,
};

type Scope = Pick<Programme, 'scopeStatement' | 'categories' | 'asOfOn' | 'periodFromOn' | 'periodToOn'>;

/** What a programme covers, in one line: its categories and its period where it has them, else its scope. */
export function scopeInWords(i18n: I18n, programme: Scope): string {
  const { categories, periodFromOn, periodToOn, asOfOn, scopeStatement } = programme;
  const firstLine = scopeStatement.split('\n', 1)[0] ?? '';
  const parts = categories.length > 0 ? [categories.map((id) => i18n._(categoryWords[id])).join(', ')] : [firstLine];
  if (periodFromOn && periodToOn) parts.push(i18n._(msg`Period ${formatPeriod(periodFromOn, periodToOn)}`));
  else if (asOfOn) parts.push(i18n._(msg`As of ${formatDay(asOfOn)}`));
  return parts.join('. ');
}
