import { useLingui } from '@lingui/react/macro';
import type { ExitCriterion, StageGate } from '@waymark/contracts';
import type { GateDecision } from '@waymark/domain';
import { isolated } from '@waymark/domain';
import { formatInstant } from '../../lib/format.ts';
import type { ChangedRow } from '../../ui/form/changed.tsx';
import { decisionWords, useHaveOfNeed } from './gate-words.ts';

/** What became of a gate since it was looked at: the last decision, and each criterion that stands otherwise. */
export function useConflictRows() {
  const { i18n, t } = useLingui();
  const haveOfNeed = useHaveOfNeed();
  const say = (criterion: ExitCriterion) =>
    [criterion.isMet ? t`Met` : t`Open`, haveOfNeed(criterion)].filter(Boolean).join(', ');
  return (seen: StageGate, now: StageGate, mine: GateDecision): ChangedRow[] => {
    const [last] = now.decisions;
    const decided = last
      ? `${i18n._(decisionWords[last.decision])}, ${isolated(last.by.name)}, ${formatInstant(last.at)}`
      : t`Nothing decided; the stage was changed`;
    const changed = now.criteria.flatMap((criterion) => {
      const before = seen.criteria.find(({ key }) => key === criterion.key);
      const [theirs, seenThen] = [say(criterion), before ? say(before) : '–'];
      return theirs === seenThen ? [] : [{ field: criterion.key, label: criterion.text, theirs, mine: seenThen }];
    });
    return [{ field: 'decision', label: t`Decision`, theirs: decided, mine: i18n._(decisionWords[mine]) }, ...changed];
  };
}
