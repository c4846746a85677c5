import { type DocumentFacts, type DocumentHolding, holding } from '../documents/required-document.ts';
import type { ReadinessShares } from '../readiness/readiness.ts';
import type { Conformity } from '../readiness/states.ts';
import type { TimeBasis } from '../schemes/schemes.ts';
import {
  type Answer,
  type AskedCounts,
  type AskedFact,
  type AskedFacts,
  allAssessed,
  allCovered,
  approvedApplicability,
  approvedDocuments,
  approvedInternalAudit,
  approvedManagementReview,
  coveredPeriod,
  noOpenMajor,
  writtenManagementAssertion,
  writtenSystemDescription,
} from './asked-facts.ts';

export const gateIds = [
  'documents_approved',
  'soa_approved',
  'internal_audit_done',
  'management_review_done',
  'no_open_major',
  'all_assessed',
  'criteria_covered',
  'system_description',
  'management_assertion',
  'period_covered',
] as const;
export type GateId = (typeof gateIds)[number];

/** `have` of `need`: documents, requirements or days; for `no_open_major` the open ones, of which 0 are needed. */
export interface GateResult extends Answer {
  id: GateId;
}

export interface GateFacts extends Omit<AskedFacts, 'counts'> {
  timeBasis: TimeBasis;
  /** Requirements, or kinds of them with how many there are of each (`count`, 1 where it is left out). */
  items: readonly { conformity: Conformity; designAccepted: boolean; exclusionApproved: boolean; count?: number }[];
}

/** What each asks, by the same facts as the exit criteria of stages. */
const askedBy: Readonly<Record<GateId, AskedFact>> = {
  documents_approved: approvedDocuments,
  soa_approved: approvedApplicability,
  internal_audit_done: approvedInternalAudit,
  management_review_done: approvedManagementReview,
  no_open_major: noOpenMajor,
  all_assessed: allAssessed,
  criteria_covered: allCovered,
  system_description: writtenSystemDescription,
  management_assertion: writtenManagementAssertion,
  period_covered: coveredPeriod,
};

/** Gates of their own only where the scheme asks for such a document. */
const documentOf: Readonly<Partial<Record<GateId, DocumentHolding>>> = {
  soa_approved: 'applicability',
  internal_audit_done: 'internal_audit',
  management_review_done: 'management_review',
  system_description: 'system_description',
  management_assertion: 'management_assertion',
};

/** In the order they are shown. */
const gatesOf: Readonly<Record<TimeBasis, readonly GateId[]>> = {
  certificate: [
    'documents_approved',
    'soa_approved',
    'internal_audit_done',
    'management_review_done',
    'no_open_major',
    'all_assessed',
  ],
  period: ['criteria_covered', 'system_description', 'management_assertion', 'period_covered', 'no_open_major'],
  as_of: ['criteria_covered', 'system_description', 'management_assertion', 'no_open_major'],
};

/** The hard gates that a scheme has, in the order they are shown. */
export const gateIdsOf = (scheme: {
  timeBasis: TimeBasis;
  documents: readonly Pick<DocumentFacts, 'holds'>[];
}): readonly GateId[] =>
  gatesOf[scheme.timeBasis].filter((id) => {
    const what = documentOf[id];
    return what === undefined || holding(scheme.documents, what).length > 0;
  });

/** What a gate asks; whatever else asks this very fact means the same. */
export const factOfGate = (id: GateId): AskedFact => askedBy[id];

const countOf = (items: GateFacts['items']) => items.reduce((sum, { count = 1 }) => sum + count, 0);

type GateItem = GateFacts['items'][number];

const isExcluded = (item: GateItem) => item.conformity === 'not_applicable' && item.exclusionApproved;

const isAssessed = ({ conformity }: GateItem) => conformity !== 'not_assessed';

const isMajor = ({ conformity }: GateItem) => conformity === 'major';

const isCovered = (item: GateItem) => item.designAccepted && item.conformity !== 'not_applicable';

/** Whether this item alone keeps a hard gate from being met; its twin in SQL is `gap_item_holds_gate`. */
export function holdsGateOpen(item: GateItem, timeBasis: TimeBasis): boolean {
  if (isMajor(item)) return true;
  return timeBasis === 'certificate' ? !isAssessed(item) : !isExcluded(item) && !isCovered(item);
}

function countsOf(items: GateFacts['items']): AskedCounts {
  const inScope = items.filter((item) => !isExcluded(item));
  return {
    all: countOf(items),
    assessed: countOf(items.filter(isAssessed)),
    majors: countOf(items.filter(isMajor)),
    inScope: countOf(inScope),
    covered: countOf(inScope.filter(isCovered)),
  };
}

/** The hard gates of a programme in the order they are shown. They cap the verdict whatever the percentage. */
export function gates(facts: GateFacts): GateResult[] {
  const asked = { ...facts, counts: countsOf(facts.items) };
  return gateIdsOf(facts).map((id) => ({ id, ...askedBy[id](asked) }));
}

export const verdicts = ['ready', 'not_ready', 'not_measurable'] as const;
export type Verdict = (typeof verdicts)[number];

/** Ready only when every gate is met and everything in scope is proven; the shares are per cent, null where nothing is in scope. */
export function verdict(results: readonly { isMet: boolean }[], shares: ReadinessShares | null): Verdict {
  if (shares === null) return 'not_measurable';
  const allMet = results.length > 0 && results.every(({ isMet }) => isMet);
  // The tolerance is for floating-point sums only, far below one item of any programme.
  const allProven = shares.proven > 100 - 1e-6;
  return allMet && allProven ? 'ready' : 'not_ready';
}
