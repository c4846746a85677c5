import type { HappeningOf } from '@waymark/contracts';
import { changedFields } from '../../common/activity-log.ts';
import type { ChangedGapItem } from './gap-item-change.ts';
import { type LockedGapItem, subjectOf } from './locked-gap-items.ts';

/** What a change says in the log. Undefined where nothing is different. */
export function changeEntry(
  item: LockedGapItem,
  changed: ChangedGapItem,
  programmeId: string,
): HappeningOf<'gap_item.changed'> | undefined {
  const lost = {
    ...(changed.withdrawsClaim ? { claimedById: null, claimedAt: null } : {}),
    ...(changed.withdrawsAcceptance ? { acceptedById: null, acceptedAt: null } : {}),
  };
  const fields = changedFields({ ...item }, { ...changed.after, ...lost });
  return fields ? { action: 'gap_item.changed', ...subjectOf(item, programmeId), ...fields } : undefined;
}
