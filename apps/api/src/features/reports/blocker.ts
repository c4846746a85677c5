import type { Blocker } from '@waymark/contracts';
import { type Language, readinessStateOf, weightOf } from '@waymark/domain';
import type { BlockingItem } from './leadership-facts.ts';
import { type ReportWords, reportWords } from './report-words.ts';

export function toBlocker(item: BlockingItem, language: Language): Blocker {
  const { isMandatory, isHighRisk } = item;
  const state = readinessStateOf(item.standing);
  return {
    gapItemId: item.id,
    requirementId: item.requirementId,
    title: item.title,
    reason: reportWords(language).reason[reasonOf(item)],
    ...(state && { state }),
    ownerName: item.ownerName,
    dueOn: item.dueOn,
    daysOverdue: item.daysOverdue,
    weight: weightOf({ isMandatory, isOnlyControl: false, isHighRisk }),
  };
}

const reasons: Readonly<Record<BlockingItem['standing'], keyof ReportWords['reason']>> = {
  unassessed: 'not_assessed',
  gap: 'minor',
  claimed: 'claimed',
  exclusion_waits: 'not_applicable',
  accepted: 'evidence',
};

/** Why it stands in the way. */
const reasonOf = ({ standing, isMajor }: BlockingItem): keyof ReportWords['reason'] =>
  standing === 'gap' && isMajor ? 'major' : reasons[standing];
