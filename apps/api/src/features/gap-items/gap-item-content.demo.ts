import type { Conformity } from '@waymark/domain';
import type { DemoPerson } from '../../common/contributions/demo.ts';
import { demoPeriods } from '../../common/contributions/demo-days.ts';
import { exclusions, gapFindings, isExclusion, isToldGap } from './finding-content.demo.ts';
import type { GapItemDemoWords } from './gap-item-demo-words.ts';

export interface DemoGapItem {
  requirementId: string;
  conformity: Conformity;
  findingAsIs: string;
  targetToBe: string;
  justification: string;
  isHighRisk: boolean;
  owner: DemoPerson;
  reviewer: DemoPerson;
  /** From today. */
  dueInDays: number | null;
  effortHours: number | null;
  /** Owners say what they have done; what is missing, or left out, was said by those who may. */
  assessor: DemoPerson;
  isAccepted: boolean;
  /** More in some weeks than in others, so that there is a pace to forecast from. */
  acceptedDaysAgo: number;
}

const highRisk = new Set([
  'A.5.15',
  'A.5.18',
  'A.5.19',
  'A.5.23',
  'A.8.2',
  'A.8.8',
  'A.8.13',
  'A.8.16',
  'CC6.1',
  'CC6.2',
  'CC7.2',
  'CC9.2',
]);

const periodBeganDaysAgo = -demoPeriods.soc2.from;

/** The criteria of a report: whether each has a control was signed before its period began. */
const isCriterion = (requirementId: string) => /^(CC|A1|C1|PI|P)\d*\./.test(requirementId);

/** Where a requirement stands in the list, and whether a reviewer has seen evidence of it, whatever became of that. */
interface Seen {
  place: number;
  isReviewed: boolean;
}

/** How the demo's gap analysis stands: the same for the same requirement, whatever the day. */
export function demoGapItem(requirementId: string, seen: Seen, words: GapItemDemoWords): DemoGapItem {
  const { place, isReviewed } = seen;
  const { conformity, asIs, toBe } = findingOf(requirementId, seen, words);
  const isMet = conformity === 'conform' || conformity === 'improvement';
  const isAccepted = isMet && (isReviewed || isCriterion(requirementId) || place % 4 === 0);
  // Whoever drives the programme owns the clauses; the two contributors share the controls.
  const owner: DemoPerson = /^\d/.test(requirementId) ? 'priya' : place % 2 === 0 ? 'jonas' : 'priya';
  return {
    requirementId,
    conformity,
    findingAsIs: asIs,
    targetToBe: toBe,
    justification: isExclusion(requirementId) ? words.exclusion[requirementId] : '',
    isHighRisk: highRisk.has(requirementId),
    owner,
    reviewer: 'ines',
    dueInDays: isMet && isReviewed ? null : ((place * 7) % 60) - (conformity === 'minor' ? 10 : 3),
    effortHours: isMet ? null : 2 + ((place * 5) % 22),
    assessor: isExclusion(requirementId) ? 'marc' : isMet ? owner : 'ines',
    isAccepted: isExclusion(requirementId) ? exclusions[requirementId] : isAccepted,
    acceptedDaysAgo: isCriterion(requirementId)
      ? periodBeganDaysAgo + 6 + ((place * 37) % 70)
      : 1 + ((place * 37 + (place % 3) * 11) % 140),
  };
}

function findingOf(requirementId: string, { place, isReviewed }: Seen, words: GapItemDemoWords) {
  if (isToldGap(requirementId)) return { conformity: gapFindings[requirementId], ...words.gap[requirementId] };
  if (isExclusion(requirementId)) return { conformity: 'not_applicable' as const, asIs: '', toBe: '' };
  const met = words.met[place % words.met.length];
  if (place % 7 === 0 && !isReviewed && !isCriterion(requirementId)) {
    return { conformity: 'minor' as const, ...words.unrecorded };
  }
  return { conformity: 'conform' as const, ...(met ?? { asIs: '', toBe: '' }) };
}
