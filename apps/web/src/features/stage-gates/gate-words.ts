import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ExitCriterion } from '@waymark/contracts';
import type { GateDecision } from '@waymark/domain';
import { formatNumber } from '../../lib/format.ts';
import type { Status } from '../../ui/page/status-badge.tsx';

export const decisionWords: Readonly<Record<GateDecision, MessageDescriptor>> = {
  go: msg`Go`,
  no_go: msg`No go`,
  reopened: msg`Reopened`,
};

export const decisionBadges: Readonly<Record<GateDecision, Status>> = {
  go: 'accepted',
  no_go: 'rejected',
  reopened: 'due_soon',
};

export type CriterionFact = Pick<ExitCriterion, 'have' | 'need' | 'isMet'>;

/** How far a criterion is, in a few words; nothing where a person judges. */
export function useHaveOfNeed() {
  const { t } = useLingui();
  return ({ have, need, isMet }: CriterionFact): string | undefined => {
    if (have === null || need === null) return undefined;
    const count = formatNumber(have);
    // Where none may be left, what is left is counted.
    if (need === 0 && have > 0) return t`${count} open`;
    if (need === 0) return isMet ? t`none open` : t`unknown: nothing is assessed yet`;
    const all = formatNumber(need);
    if (need === 1) return have >= 1 ? t`there` : t`missing`;
    return t`${count} of ${all}`;
  };
}
