import { useLingui } from '@lingui/react/macro';
import type { RuleFault } from './repeat.ts';

/** Why a rule that somebody wrote cannot be taken, and what to do. */
export function useFaultWords() {
  const { t } = useLingui();
  return ({ fault, part }: RuleFault): string =>
    ({
      frequency: t`Begin with FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY.`,
      part: t`“${part}” is not part of a rule for whole days. Take it out.`,
      value: t`“${part}” cannot be right. Correct the value.`,
      twice: t`“${part}” stands there twice. Keep one of them.`,
      two_ends: t`COUNT and UNTIL both end it. Keep one of them.`,
      combination: t`“${part}” does not go with the other parts of this rule.`,
      never: t`This rule gives no other day than the first. Change it, or choose “Does not repeat”.`,
    })[fault];
}
