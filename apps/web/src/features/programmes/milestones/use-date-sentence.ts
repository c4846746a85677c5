import { useLingui } from '@lingui/react/macro';
import { ProblemError } from '../../../lib/problem-error.ts';
import { problemMessage } from '../../../lib/problem-messages.ts';
import type { DateRefusal } from '../wizard/programme-draft.ts';

/** The sentence for a date that does not work, the same that the server would give. */
export function useDateSentence() {
  const { i18n, t } = useLingui();
  return ({ field, code }: DateRefusal): string => {
    if (code === undefined) return t`This day is needed.`;
    if (code === 'programme.dates_reversed' && field === 'targetOn') {
      return t`The target has to come after the other dates.`;
    }
    const problem = { type: 'about:blank', title: code, status: 422, detail: code, code };
    return problemMessage(i18n, new ProblemError(problem));
  };
}
