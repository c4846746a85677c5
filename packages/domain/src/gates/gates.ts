import { daysIncluded, isBefore } from '../days/days.ts';
import { isWritten } from '../documents/document-approval.ts';
import { type DocumentFacts, type DocumentHolding, holding } from '../documents/required-document.ts';
import type { ReadinessShares } from '../readiness/readiness.ts';
import type { Conformity } from '../readiness/states.ts';
import type { TimeBasis } from '../schemes/schemes.ts';

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
export interface GateResult {
  id: GateId;
  isMet: boolean;
  have: number;
  need: number;
}

export interface GateFacts {
  timeBasis: TimeBasis;
  documents: readonly DocumentFacts[];
  /** Requirements, or kinds of them with how many there are of each (`count`, 1 where it is left out). */
  items: readonly { conformity: Conformity; designAccepted: boolean; exclusionApproved: boolean; count?: number }[];
  /** The observation period; null where the scheme has none. */
  period: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate } | null;
  today: Temporal.PlainDate;
}

/** Met only when there is something to count: an empty list proves nothing. */
function allOf(id: GateId, have: number, need: number): GateResult {
  return { id, isMet: need > 0 && have >= need, have, need };
}

/** A gate of its own only where the scheme asks for such a document. */
function approved(id: GateId, facts: GateFacts, what: DocumentHolding): GateResult[] {
  const wanted = holding(facts.documents, what);
  if (wanted.length === 0) return [];
  return [allOf(id, wanted.filter(({ state }) => state === 'approved').length, wanted.length)];
}

function drafted(id: GateId, facts: GateFacts, what: DocumentHolding): GateResult[] {
  const wanted = holding(facts.documents, what);
  if (wanted.length === 0) return [];
  return [allOf(id, wanted.filter(({ state }) => isWritten(state)).length, wanted.length)];
}

const countOf = (items: GateFacts['items']) => items.reduce((sum, { count = 1 }) => sum + count, 0);

type GateItem = GateFacts['items'][number];

const isExcluded = (item: GateItem) => item.conformity === 'not_applicable' && item.exclusionApproved;

/** An exclusion that waits for approval has been looked at, so it counts as assessed. */
const isAssessed = ({ conformity }: GateItem) => conformity !== 'not_assessed';

const isMajor = ({ conformity }: GateItem) => conformity === 'major';

const isCovered = (item: GateItem) => item.designAccepted && item.conformity !== 'not_applicable';

/** Whether this item alone keeps a hard gate from being met; its twin in SQL is `gap_item_holds_gate`. */
export function holdsGateOpen(item: GateItem, timeBasis: TimeBasis): boolean {
  if (isMajor(item)) return true;
  return timeBasis === 'certificate' ? !isAssessed(item) : !isExcluded(item) && !isCovered(item);
}

/** Where nobody has looked at anything it is not known whether there is one, so the gate is not met. */
function noOpenMajor({ items }: GateFacts): GateResult {
  const have = countOf(items.filter(isMajor));
  return { id: 'no_open_major', isMet: have === 0 && items.some(isAssessed), have, need: 0 };
}

/** Covered once the last day is over: on the last day itself it reads "365 of 365" and is still open. */
function periodCovered({ period, today }: GateFacts): GateResult {
  if (period === null) return allOf('period_covered', 0, 1);
  const need = daysIncluded(period.fromOn, period.toOn);
  const have = Math.min(need, Math.max(0, daysIncluded(period.fromOn, today)));
  return { id: 'period_covered', isMet: isBefore(period.toOn, today), have, need };
}

function certificateGates(facts: GateFacts): GateResult[] {
  const mandatory = facts.documents.filter(({ isGate }) => isGate);
  const isMeasurable = facts.items.some((item) => !isExcluded(item));
  return [
    allOf('documents_approved', mandatory.filter(({ state }) => state === 'approved').length, mandatory.length),
    ...approved('soa_approved', facts, 'applicability'),
    ...approved('internal_audit_done', facts, 'internal_audit'),
    ...approved('management_review_done', facts, 'management_review'),
    noOpenMajor(facts),
    isMeasurable
      ? allOf('all_assessed', countOf(facts.items.filter(isAssessed)), countOf(facts.items))
      : allOf('all_assessed', 0, 0),
  ];
}

function reportGates(facts: GateFacts): GateResult[] {
  const inScope = facts.items.filter((item) => !isExcluded(item));
  return [
    allOf('criteria_covered', countOf(inScope.filter(isCovered)), countOf(inScope)),
    ...drafted('system_description', facts, 'system_description'),
    ...drafted('management_assertion', facts, 'management_assertion'),
    ...(facts.timeBasis === 'period' ? [periodCovered(facts)] : []),
    noOpenMajor(facts),
  ];
}

/** The hard gates of a programme in the order they are shown. They cap the verdict whatever the percentage. */
export function gates(facts: GateFacts): GateResult[] {
  return facts.timeBasis === 'certificate' ? certificateGates(facts) : reportGates(facts);
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
