import { useLingui } from '@lingui/react/macro';
import { refusals } from '@waymark/domain';
import { isLocale } from '../../../lib/i18n.ts';
import type { DateRefusal } from '../wizard/programme-draft.ts';

/** The sentence for a date that does not work, the same that the server would give. */
export function useDateSentence() {
  const { i18n, t } = useLingui();
  return ({ field, code }: DateRefusal): string => {
    if (code === undefined) return t`This day is needed.`;
    if (code === 'programme.dates_reversed' && field === 'targetOn') {
      return t`The target has to come after the other dates.`;
    }
    return refusals[code][isLocale(i18n.locale) ? i18n.locale : 'en'];
  };
}
