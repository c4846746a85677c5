import { type GapItem, gapItemChangeSchema } from '@waymark/contracts';
import { useState } from 'react';
import type { ChangedField } from '../../features/gap-items/gap-item-change.ts';
import type { GapItemEdits } from '../../features/gap-items/use-gap-item-edits.ts';

const hasJustification = (item: GapItem) => 'justification' in item && item.justification !== '';

/** Sends single changes; leaving a requirement out first asks for the reason it needs. */
export function useItemChange(edits: GapItemEdits) {
  const [excluded, setExcluded] = useState<GapItem>();

  const change = (item: GapItem, field: ChangedField, value: unknown) => {
    if (field === 'conformity' && value === 'not_applicable' && !hasJustification(item)) {
      setExcluded(item);
      return;
    }
    const read = gapItemChangeSchema.safeParse({ [field]: value });
    if (read.success) void edits.change(item, read.data);
  };
  const confirmExclusion = (justification: string) => {
    if (excluded) void edits.change(excluded, { conformity: 'not_applicable', justification });
    setExcluded(undefined);
  };
  return { change, excluded, confirmExclusion, cancelExclusion: () => setExcluded(undefined) };
}
