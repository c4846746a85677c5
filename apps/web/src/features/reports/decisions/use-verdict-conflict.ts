import { useLingui } from '@lingui/react/macro';
import type { Decision, DecisionOption } from '@waymark/contracts';
import { formatDay } from '../../../lib/format.ts';
import type { ChangedRow } from '../../../ui/form/changed.tsx';
import { useOptionWords } from './option-words.ts';

/** What became of a decision since it was looked at: how it stands, what is asked, and what the options do. */
export function useVerdictConflict(seen: Decision) {
  const { t } = useLingui();
  const say = useOptionWords();
  const standing = ({ state, options, verdict }: Decision) => {
    if (state === 'withdrawn') return t`Withdrawn`;
    const chosen = options.find(({ id }) => id === verdict?.optionId);
    return chosen ? t`Decided: ${say(chosen)}` : t`Open, and asked or planned otherwise`;
  };
  const listed = ({ options }: Decision) => options.map(say).join('; ');
  const result = ({ options }: Decision, { id }: DecisionOption) => {
    const effect = options.find((option) => option.id === id)?.effect;
    if (effect?.state !== 'reckoned' || !effect.after) return '–';
    return formatDay(effect.after.p50On ?? effect.after.planOn);
  };
  return (now: Decision, mine: DecisionOption): ChangedRow[] => {
    const rows = [
      { field: 'question', label: t`Question`, theirs: now.question, mine: seen.question },
      { field: 'options', label: t`Options`, theirs: listed(now), mine: listed(seen) },
      { field: 'effect', label: t`Result with this option`, theirs: result(now, mine), mine: result(seen, mine) },
    ];
    return [
      { field: 'state', label: t`Decision`, theirs: standing(now), mine: say(mine) },
      ...rows.filter(({ theirs, mine: before }) => theirs !== before),
    ];
  };
}
