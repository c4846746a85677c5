import { useLingui } from '@lingui/react/macro';
import { type GapItem, type GapItemDetail, gapItemDetailSchema } from '@waymark/contracts';
import { showProblem } from '../../ui/feedback/toasts.tsx';
import { type ChangedRow, differing } from '../../ui/form/changed.tsx';
import { useAskedSave } from '../../ui/form/use-asked-save.ts';
import { fieldWord, useValueWords } from './activity-words.ts';
import type { ProgrammeAddress } from './gap-items.queries.ts';
import { useGapItemTurns } from './use-gap-item-turns.ts';

/** What somebody's word on an item rests on. */
const judgedBy = ['conformity', 'justification', 'findingAsIs', 'targetToBe'] as const;

/** Says a word on an item as it was seen; where it is not that any more, it is looked at again first. Whether it is said. */
export function useJudgeGapItem(programme: ProgrammeAddress) {
  const { i18n } = useLingui();
  const turns = useGapItemTurns(programme);
  const say = useValueWords({ people: [], stages: [] });
  const ask = useAskedSave();
  const rowsOf = (seen: GapItemDetail, now: GapItemDetail): ChangedRow[] =>
    differing(
      judgedBy.map((field) => {
        const word = fieldWord(field);
        return { field, label: word ? i18n._(word) : field, theirs: say(now[field]), mine: say(seen[field]) };
      }),
    );
  return (seen: GapItemDetail, send: (version: number) => Promise<GapItem>): Promise<boolean> =>
    turns.change(seen, ['conformity'], async ({ version }) => {
      const rowsIn = (now: GapItemDetail) => rowsOf(seen, now);
      const { saved, refused } = await ask({ schema: gapItemDetailSchema, rowsIn, version, send, mustLook: true });
      if (refused) showProblem(refused);
      return saved !== undefined;
    });
}
