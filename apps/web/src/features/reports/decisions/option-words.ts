import { useLingui } from '@lingui/react/macro';
import type { DecisionOption } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { formatDay } from '../../../lib/format.ts';

type Said = Pick<DecisionOption, 'kind' | 'on' | 'text'> & { stage: { name: string } | null };

/** What an option is, in a line; the words that somebody added stand apart where the plan says what it is. */
export function useOptionWords() {
  const { t } = useLingui();
  return ({ kind, stage, on, text }: Said): string => {
    if (kind === 'smaller_scope' || on === null) return t`Smaller scope: ${isolated(text)}`;
    if (kind === 'accept_until') return t`Accept until ${formatDay(on)}: ${isolated(text)}`;
    return t`${isolated(stage?.name ?? '')} from ${formatDay(on)}`;
  };
}
