import type { Blocker } from '@waymark/contracts';
import { type Language, weightOf } from '@waymark/domain';
import type { BlockingItem } from './leadership-facts.ts';
import { type ReportWords, reportWords } from './report-words.ts';

export function toBlocker(item: BlockingItem, language: Language): Blocker {
  const { isMandatory, isHighRisk } = item;
  return {
    gapItemId: item.id,
    requirementId: item.requirementId,
    title: item.title,
    reason: reportWords(language).reason[reasonOf(item)],
    ownerName: item.ownerName,
    dueOn: item.dueOn,
    daysOverdue: item.daysOverdue,
    weight: weightOf({ isMandatory, isOnlyControl: false, isHighRisk }),
  };
}

/** Why it stands in the way. */
function reasonOf({ conformity, isClaimed, isAccepted }: BlockingItem): keyof ReportWords['reason'] {
  if (isAccepted) return 'evidence';
  if (conformity === 'conform' || conformity === 'improvement') return isClaimed ? 'claimed' : 'open';
  return conformity;
}
