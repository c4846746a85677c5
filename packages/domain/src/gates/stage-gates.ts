import { isBefore } from '../days/days.ts';
import type { CertificateStatus, GateDecision, StageStatus } from '../readiness/states.ts';
import type { StageRole } from '../schemes/lifecycle.ts';
import {
  type Answer,
  type AskedCounts,
  type AskedFacts,
  allAssessed,
  allCovered,
  allOf,
  approvedApplicability,
  approvedDocuments,
  approvedInternalAudit,
  approvedManagementReview,
  approvedRisks,
  coveredPeriod,
  noOpenMajor,
  writtenSystemDescription,
} from './asked-facts.ts';
import { type ExitCheck, type ExitCriterion, exitChecks } from './exit-checks.ts';
import { factOfGate, type GateId } from './gates.ts';

type Day = Temporal.PlainDate;

/** `applicable` are all but those rightly or provisionally left out. */
export interface ExitCounts extends AskedCounts {
  /** Minor and major nonconformities … of which so many have an owner and a due date. */
  gaps: number;
  gapsPlanned: number;
  applicable: number;
  /** Applicable ones with any evidence … with an owner too … with as much accepted as is required. */
  withEvidence: number;
  ownedWithEvidence: number;
  withAcceptedEvidence: number;
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
export interface ExitFacts extends AskedFacts {
  /** In the lifecycle's order. */
  stages: readonly ExitStage[];
  counts: ExitCounts;
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

/** Where something was assessed and nothing is asked for, nothing is missing; where nothing was, nobody knows. */
const allOfAny = ({ assessed }: ExitCounts, have: number, need: number): Answer => ({
  isMet: assessed > 0 && have >= need,
  have,
  need,
});
const yes = (isMet: boolean): Answer => allOf(isMet ? 1 : 0, 1);

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
  all_assessed: allAssessed,
  gaps_planned: ({ counts }) => allOfAny(counts, counts.gapsPlanned, counts.gaps),
  documents_approved: approvedDocuments,
  soa_approved: approvedApplicability,
  risk_documents_approved: approvedRisks,
  internal_audit_approved: approvedInternalAudit,
  management_review_approved: approvedManagementReview,
  system_description: writtenSystemDescription,
  first_evidence: ({ counts }) => allOf(counts.withEvidence, counts.applicable),
  owned_with_evidence: ({ counts }) => allOf(counts.ownedWithEvidence, counts.applicable),
  evidence_accepted: ({ counts }) => allOf(counts.withAcceptedEvidence, counts.applicable),
  criteria_covered: allCovered,
  no_open_major: noOpenMajor,
  period_covered: coveredPeriod,
  next_audit_pinned: nextAuditPinned,
  certificate_recorded: ({ certificate }) => yes(certificate !== null),
  certificate_valid: ({ certificate }) => yes(certificate?.status === 'valid'),
  certificate_renewed: ({ nextCycle }) => yes(nextCycle?.hasCertificate ?? false),
  surveillance_planned: surveillancePlanned,
  report_recorded: ({ hasReport }) => yes(hasReport),
  next_cycle: ({ nextCycle }) => yes(nextCycle !== null),
};

/** The exit check that asks the very same as a hard gate, known by the fact both read; null where none does. */
export const checkOfGate = (id: GateId): ExitCheck | null =>
  exitChecks.find((check) => check !== 'judged' && answers[check] === factOfGate(id)) ?? null;

/** The stages that end only when a hard gate is met as well. */
export const stagesAsking = <Stage extends Pick<ExitStage, 'exitCriteria'>>(
  id: GateId,
  stages: readonly Stage[],
): Stage[] => stages.filter(({ exitCriteria }) => exitCriteria.some(({ check }) => check === checkOfGate(id)));

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
