import type { Blocker } from '@waymark/contracts';
import { type Conformity, weightOf } from '@waymark/domain';
import type { BlockingItem } from './leadership-facts.ts';

export function toBlocker(item: BlockingItem): Blocker {
  const { isMandatory, isHighRisk } = item;
  return {
    gapItemId: item.id,
    requirementId: item.requirementId,
    title: item.title,
    reason: reasonOf(item),
    ownerName: item.ownerName,
    dueOn: item.dueOn,
    daysOverdue: item.daysOverdue,
    weight: weightOf({ isMandatory, isOnlyControl: false, isHighRisk }),
  };
}

const gaps: Partial<Record<Conformity, string>> = {
  major: 'Major nonconformity open',
  minor: 'Minor nonconformity open',
  not_assessed: 'Not assessed yet',
  not_applicable: 'Exclusion waits for approval',
};

/** Why it stands in the way, in words; what was written about the gap stays out of reports. */
function reasonOf({ conformity, isClaimed, isAccepted }: BlockingItem): string {
  if (isAccepted) return 'Accepted, but fresh evidence is missing';
  return gaps[conformity] ?? (isClaimed ? 'Said to be done, waits for acceptance' : 'Assessed, but not done yet');
}
