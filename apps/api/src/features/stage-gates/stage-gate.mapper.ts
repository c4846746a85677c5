import type { ExitCriterion, StageGate } from '@waymark/contracts';
import {
  type CriterionResult,
  certificateStatusOn,
  checkOfGate,
  documentFacts,
  type ExitCheck,
  type ExitFacts,
  type GateDecision,
  gateIdsOf,
  type Language,
  parseDay,
  type StageGateResult,
  stageGates,
} from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { today } from '../../common/clock.ts';
import { plannedLifecycle } from '../../common/planned-rules.ts';
import type { ExitRow } from './exit-rows.ts';

type Target = NonNullable<ExitCriterion['target']>;

const documents = (filter: Record<string, string>): Target => ({ page: 'documents', filter });

const requirements = (filter: Record<string, string> = {}): Target => ({ page: 'gap-items', filter });
const programme: Target = { page: 'programme', filter: {} };
/** The part of the programme's page where certificates and reports are recorded. */
const records: Target = { page: 'programme', filter: { tab: 'records' } };

/** Where the rows are that keep a criterion open. */
const targets: Record<ExitCheck, Target | null> = {
  all_assessed: requirements({ conformity: 'not_assessed' }),
  gaps_planned: requirements({ conformity: 'minor,major', lacks: 'plan' }),
  documents_approved: documents({ duty: 'mandatory' }),
  soa_approved: documents({ holds: 'applicability' }),
  risk_documents_approved: documents({ holds: 'risks' }),
  internal_audit_approved: documents({ holds: 'internal_audit' }),
  management_review_approved: documents({ holds: 'management_review' }),
  system_description: documents({ holds: 'system_description' }),
  first_evidence: requirements({ lacks: 'evidence' }),
  owned_with_evidence: requirements({ lacks: 'evidence,owner' }),
  evidence_accepted: requirements({ lacks: 'accepted_evidence' }),
  criteria_covered: requirements({ lacks: 'acceptance' }),
  no_open_major: requirements({ conformity: 'major' }),
  period_covered: programme,
  next_audit_pinned: programme,
  certificate_recorded: records,
  certificate_valid: records,
  certificate_renewed: records,
  surveillance_planned: programme,
  report_recorded: records,
  next_cycle: records,
  judged: null,
};

/** The rows that keep a criterion open; once none is left, those that were counted. */
function targetOf(check: ExitCheck, isMet: boolean): Target | null {
  const target = targets[check];
  if (!isMet || target?.page !== 'gap-items') return target;
  return check === 'gaps_planned' ? requirements({ conformity: 'minor,major' }) : requirements();
}

/** The facts of a programme as the domain asks for them, by the rules it was planned with. */
export function toExitFacts(row: ExitRow, language: Language): ExitFacts {
  const lifecycle = plannedLifecycle(row, language);
  const on = today(row.timeZone);
  const { periodFromOn, periodToOn, certificate } = row;
  return {
    today: on,
    stages: row.stages.flatMap(({ key, status, isPinned, plannedFromOn }) => {
      const words = lifecycle.stages.find((stage) => stage.key === key);
      if (!words) return [];
      const { role, exitCriteria } = words;
      return [{ key, role, status, isPinned, plannedFromOn: parseDay(plannedFromOn), exitCriteria }];
    }),
    counts: row.counts,
    documents: documentFacts(lifecycle.documents, row.documents),
    period:
      periodFromOn !== null && periodToOn !== null
        ? { fromOn: parseDay(periodFromOn), toOn: parseDay(periodToOn) }
        : null,
    certificate: certificate && {
      decidedOn: parseDay(certificate.decidedOn),
      status: certificateStatusOn({ status: certificate.status, expiresOn: parseDay(certificate.expiresOn) }, on),
    },
    hasReport: row.hasReport,
    nextCycle: row.nextCycle,
    judgements: row.judgements,
  };
}

/** The newest decision of each stage, by its key. */
export function lastDecisions({ stages, decisions }: ExitRow): Map<string, GateDecision> {
  return new Map(
    stages.flatMap(({ id, key }) => {
      const last = decisions.find(({ stageId }) => stageId === id);
      return last ? [[key, last.decision] as const] : [];
    }),
  );
}

/** What is kept with a decision: the criteria as they stood. */
export const toFrozenFacts = ({ criteria }: StageGateResult) =>
  criteria.map(({ key, text, isMet, have, need }) => ({ key, text, isMet, have, need }));

export function toStageGates(row: ExitRow, language: Language): StageGate[] {
  const results = stageGates(toExitFacts(row, language));
  const { stages, documents: asked } = plannedLifecycle(row, language);
  const { timeBasis } = schemeById(row.scheme);
  const hardChecks = gateIdsOf({ timeBasis, documents: asked }).map(checkOfGate);
  return row.stages.flatMap(({ id, key, version }) => {
    const result = results.find(({ stageKey }) => stageKey === key);
    if (!result) return [];
    return [
      {
        stageId: id,
        stageKey: key,
        stageName: stages.find((stage) => stage.key === key)?.name ?? key,
        criteria: result.criteria.map((criterion) => ({
          ...toCriterion(row, key, criterion),
          isHardGate: hardChecks.includes(criterion.check),
        })),
        isMet: result.isMet,
        decisions: row.decisions.filter(({ stageId }) => stageId === id).map(toDecision),
        version,
      },
    ];
  });
}

function toCriterion({ judgements }: ExitRow, stageKey: string, criterion: CriterionResult) {
  const { key, text, check, isMet, have, need } = criterion;
  const judged = judgements.find((judgement) => judgement.stageKey === stageKey && judgement.key === key);
  return {
    key,
    text,
    kind: check === 'judged' ? ('judged' as const) : ('computed' as const),
    isMet,
    have,
    need,
    target: targetOf(check, isMet),
    judgement: judged && check === 'judged' ? { by: judged.by, at: instant(judged.at), note: judged.note } : null,
    version: judged?.version ?? 0,
  };
}

function toDecision({ stageId: _, ...decision }: ExitRow['decisions'][number]) {
  return { ...decision, at: instant(decision.at) };
}

/** PostgreSQL writes `+00:00` where the contract has `Z`. */
const instant = (text: string) => new Date(text).toISOString();
