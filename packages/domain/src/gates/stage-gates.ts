import { daysIncluded, isBefore } from '../days/days.ts';
import { type DocumentState, isWritten } from '../documents/document-approval.ts';
import { type DocumentFacts, type DocumentHolding, holding } from '../documents/required-document.ts';
import type { CertificateStatus, GateDecision, StageStatus } from '../readiness/states.ts';
import type { StageRole } from '../schemes/lifecycle.ts';
import type { ExitCheck, ExitCriterion } from './exit-checks.ts';

type Day = Temporal.PlainDate;

/** Requirements of a programme, counted. `applicable` are all but those rightly or provisionally left out. */
export interface ExitCounts {
  all: number;
  assessed: number;
  /** Minor and major nonconformities … of which so many have an owner and a due date. */
  gaps: number;
  gapsPlanned: number;
  majors: number;
  applicable: number;
  /** Applicable ones with any evidence … with an owner too … with as much accepted as is required. */
  withEvidence: number;
  ownedWithEvidence: number;
  withAcceptedEvidence: number;
  /** All but those left out with an approved justification … of which the design of so many is accepted. */
  inScope: number;
  covered: number;
}

export interface ExitStage {
  key: string;
  role: StageRole;
  status: StageStatus;
  isPinned: boolean;
  plannedFromOn: Day;
  exitCriteria: readonly ExitCriterion[];
}

/** Everything exit criteria look at, as it stands on `today`. */
export interface ExitFacts {
  today: Day;
  /** In the lifecycle's order. */
  stages: readonly ExitStage[];
  counts: ExitCounts;
  documents: readonly DocumentFacts[];
  /** The observation period; null where the scheme has none. */
  period: { fromOn: Day; toOn: Day } | null;
  certificate: { decidedOn: Day; status: CertificateStatus } | null;
  hasReport: boolean;
  /** The programme that renews this one, and whether its certificate is recorded. */
  nextCycle: { hasCertificate: boolean } | null;
  judgements: readonly { stageKey: string; key: string; isMet: boolean }[];
}

/** `have` of `need`; for `no_open_major` the open ones, of which 0 are needed. Both null where a person judges. */
export interface CriterionResult {
  key: string;
  text: string;
  check: ExitCheck;
  isMet: boolean;
  have: number | null;
  need: number | null;
}

export interface StageGateResult {
  stageKey: string;
  criteria: CriterionResult[];
  /** Every criterion holds, and there is one. */
  isMet: boolean;
}

type Answer = Pick<CriterionResult, 'isMet' | 'have' | 'need'>;

/** Met only when there is something to count: an empty list proves nothing. */
const allOf = (have: number, need: number): Answer => ({ isMet: need > 0 && have >= need, have, need });
/** Where something was assessed and nothing is asked for, nothing is missing; where nothing was, nobody knows. */
const allOfAny = ({ assessed }: ExitCounts, have: number, need: number): Answer => ({
  isMet: assessed > 0 && have >= need,
  have,
  need,
});
const yes = (isMet: boolean): Answer => allOf(isMet ? 1 : 0, 1);

/** The documents about something that are in a state asked for; where the scheme has none of them, nothing is met. */
function counted({ documents }: ExitFacts, what: DocumentHolding, isEnough: (state: DocumentState) => boolean): Answer {
  const wanted = holding(documents, what);
  return allOf(wanted.filter(({ state }) => isEnough(state)).length, wanted.length);
}

const approved = (facts: ExitFacts, what: DocumentHolding) => counted(facts, what, (state) => state === 'approved');

function mandatoryApproved({ documents }: ExitFacts): Answer {
  const mandatory = documents.filter(({ isGate }) => isGate);
  return allOf(mandatory.filter(({ state }) => state === 'approved').length, mandatory.length);
}

/** Covered once the last day is over: on the last day itself it reads "365 of 365" and is still open. */
function periodCovered({ period, today }: ExitFacts): Answer {
  if (period === null) return yes(false);
  const need = daysIncluded(period.fromOn, period.toOn);
  const have = Math.min(need, Math.max(0, daysIncluded(period.fromOn, today)));
  return { isMet: isBefore(period.toOn, today), have, need };
}

/** The days of the next examination are agreed with the auditor; one that began or was left out needs no more. */
function nextAuditPinned({ stages }: ExitFacts, { key }: ExitStage): Answer {
  const place = stages.findIndex((stage) => stage.key === key);
  const next = stages.slice(place + 1).find(({ role }) => role === 'examination');
  return yes(next === undefined || next.isPinned || next.status !== 'planned');
}

function surveillancePlanned({ stages, certificate }: ExitFacts): Answer {
  if (certificate === null) return yes(false);
  const after = stages.find(({ role }) => role === 'afterwards');
  return yes(after === undefined || isBefore(certificate.decidedOn, after.plannedFromOn));
}

type ComputedCheck = Exclude<ExitCheck, 'judged'>;

const answers: Record<ComputedCheck, (facts: ExitFacts, stage: ExitStage) => Answer> = {
  all_assessed: ({ counts }) => allOf(counts.assessed, counts.all),
  gaps_planned: ({ counts }) => allOfAny(counts, counts.gapsPlanned, counts.gaps),
  documents_approved: mandatoryApproved,
  soa_approved: (facts) => approved(facts, 'applicability'),
  risk_documents_approved: (facts) => approved(facts, 'risks'),
  internal_audit_approved: (facts) => approved(facts, 'internal_audit'),
  management_review_approved: (facts) => approved(facts, 'management_review'),
  system_description: (facts) => counted(facts, 'system_description', isWritten),
  first_evidence: ({ counts }) => allOf(counts.withEvidence, counts.applicable),
  owned_with_evidence: ({ counts }) => allOf(counts.ownedWithEvidence, counts.applicable),
  evidence_accepted: ({ counts }) => allOf(counts.withAcceptedEvidence, counts.applicable),
  criteria_covered: ({ counts }) => allOf(counts.covered, counts.inScope),
  no_open_major: ({ counts }) => ({
    isMet: counts.assessed > 0 && counts.majors === 0,
    have: counts.majors,
    need: 0,
  }),
  period_covered: periodCovered,
  next_audit_pinned: nextAuditPinned,
  certificate_recorded: ({ certificate }) => yes(certificate !== null),
  certificate_valid: ({ certificate }) => yes(certificate?.status === 'valid'),
  certificate_renewed: ({ nextCycle }) => yes(nextCycle?.hasCertificate ?? false),
  surveillance_planned: surveillancePlanned,
  report_recorded: ({ hasReport }) => yes(hasReport),
  next_cycle: ({ nextCycle }) => yes(nextCycle !== null),
};

function resultOf(facts: ExitFacts, stage: ExitStage, { key, text, check }: ExitCriterion): CriterionResult {
  if (check !== 'judged') return { key, text, check, ...answers[check](facts, stage) };
  const judged = facts.judgements.find((judgement) => judgement.stageKey === stage.key && judgement.key === key);
  return { key, text, check, isMet: judged?.isMet ?? false, have: null, need: null };
}

/** The gate of every stage, in the stages' order: which of its exit criteria hold, counted from what there is. */
export function stageGates(facts: ExitFacts): StageGateResult[] {
  return facts.stages.map((stage) => {
    const criteria = stage.exitCriteria.map((criterion) => resultOf(facts, stage, criterion));
    return { stageKey: stage.key, criteria, isMet: criteria.length > 0 && criteria.every(({ isMet }) => isMet) };
  });
}

const isOver = ({ status }: { status: StageStatus }) => status === 'done' || status === 'skipped';

/** Whether every stage before it is done or left out; a stage that does not exist is in nobody's turn. */
export function isInTurn(stages: readonly { key: string; status: StageStatus }[], key: string): boolean {
  const place = stages.findIndex((stage) => stage.key === key);
  return place !== -1 && stages.slice(0, place).every(isOver);
}

/** What the passing of days and of criteria does to stages by itself. */
export interface StageAdvance {
  key: string;
  to: 'done' | 'active';
}

/**
 * Which stages complete or begin now, in their order. A stage is done once its gate is met, its last decision is `go`
 * and every stage before it is over; the first that is not over begins on its planned day.
 */
export function stageAdvances(
  facts: ExitFacts,
  lastDecisions: ReadonlyMap<string, GateDecision>,
  gates: readonly StageGateResult[] = stageGates(facts),
): StageAdvance[] {
  const advances: StageAdvance[] = [];
  for (const stage of facts.stages) {
    if (isOver(stage)) continue;
    const isMet = gates.find(({ stageKey }) => stageKey === stage.key)?.isMet ?? false;
    if (isMet && lastDecisions.get(stage.key) === 'go') {
      advances.push({ key: stage.key, to: 'done' });
      continue;
    }
    const hasCome = !isBefore(facts.today, stage.plannedFromOn);
    if (stage.status === 'planned' && hasCome) advances.push({ key: stage.key, to: 'active' });
    break;
  }
  return advances;
}
