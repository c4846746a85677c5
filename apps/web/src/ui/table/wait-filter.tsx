import { useLingui } from '@lingui/react/macro';
import type { Wait } from '@waymark/domain';
import { useChoiceFilter } from './choice-filter.tsx';
import type { FilterDefinition } from './filter-chips.tsx';

interface WaitFilter {
  /** What the rows of this list can wait for. */
  offered: readonly Wait[];
  chosen: readonly Wait[] | undefined;
  onChange: (chosen: Wait[] | undefined) => void;
}

/** Whose turn it is: in every list that has states, by the same words. */
export function useWaitFilter({ offered, chosen, onChange }: WaitFilter): FilterDefinition {
  const { t } = useLingui();
  const words: Readonly<Record<Wait, string>> = {
    owner: t`Its owner`,
    acceptance: t`Approval by a second person`,
    evidence: t`Evidence`,
  };
  const choices = offered.map((value) => ({ value, label: words[value] }));
  return useChoiceFilter()({ id: 'waitsFor', name: t`Waits for`, choices, chosen, onChange });
}
