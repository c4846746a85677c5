import { type ActivityEntry, changedFields } from '../../common/activity-log.ts';
import type { ChangedGapItem } from './gap-item-change.ts';
import { entryOf, type LockedGapItem } from './locked-gap-items.ts';

/** What a change says in the log. Undefined where nothing is different. */
export function changeEntry(
  item: LockedGapItem,
  changed: ChangedGapItem,
  programmeId: string,
): ActivityEntry | undefined {
  const lost = {
    ...(changed.withdrawsClaim ? { claimedById: null, claimedAt: null } : {}),
    ...(changed.withdrawsAcceptance ? { acceptedById: null, acceptedAt: null } : {}),
  };
  const fields = changedFields({ ...item }, { ...changed.after, ...lost });
  return fields ? { ...entryOf(item, programmeId, 'changed'), ...fields } : undefined;
}
