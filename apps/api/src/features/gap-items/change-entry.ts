import type { HappeningOf } from '@waymark/contracts';
import { changedFields } from '../../common/activity-log.ts';
import { type ChangedGapItem, type Speaker, wordsSince } from './gap-item-change.ts';
import { type LockedGapItem, subjectOf } from './locked-gap-items.ts';

/** Why it was sent back, where that is the change. */
export interface Returned {
  returnedAt: string;
  returnedById: string;
  returnReason: string;
}

/** What a change says in the log. Undefined where nothing is different. */
export function changeEntry(
  item: LockedGapItem,
  changed: ChangedGapItem,
  { programmeId, by, returned }: { programmeId: string; by: Speaker; returned?: Returned },
): HappeningOf<'gap_item.changed'> | undefined {
  const { assessedAt, ...words } = wordsSince(changed, by);
  const said = assessedAt === undefined ? words : { ...words, assessedAt: assessedAt?.toISOString() ?? null };
  const fields = changedFields({ ...item }, { ...changed.after, ...said, ...returned });
  return fields ? { action: 'gap_item.changed', ...subjectOf(item, programmeId), ...fields } : undefined;
}
