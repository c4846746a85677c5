import {
  certificateStatusOn,
  defaultBodyLimits,
  type GateFacts,
  gateDocumentKeys,
  gates,
  heldTogetherOn,
  keysHolding,
  type Language,
  type Lifecycle,
  laterOf,
  parseDay,
  type RuleOverride,
  roundsHeld,
  type TimelineFacts,
  type TimelineInput,
} from '@waymark/domain';
import { keptLifecycle, type Scheme, schemeById } from '@waymark/frameworks';
import { toWorkCalendar } from '../../../common/work-days.ts';
import type { ProgrammeRow } from '../programme-rows.ts';

type Day = Temporal.PlainDate;

export function dayOrNull(text: string | null): Day | null {
  return text === null ? null : parseDay(text);
}

/** What the lifecycle engine looks at, out of a programme's row. */
export function toTimelineInput(row: ProgrammeRow, today: Day, language: Language): TimelineInput {
  const scheme = schemeById(row.scheme, language);
  const rules = rulesOf(row, scheme, language);
  const overrides = row.overrides.map(({ milestoneId, on, reason, isDone, sharedId }) => ({
    ruleId: milestoneId,
    on: parseDay(on),
    reason,
    isDone,
    sharedId,
  }));
  return {
    ...rules,
    timeBasis: scheme.timeBasis,
    today,
    language,
    dates: {
      startOn: parseDay(row.startOn),
      targetOn: parseDay(row.targetOn),
      asOfOn: dayOrNull(row.asOfOn),
      periodFromOn: dayOrNull(row.periodFromOn),
      periodToOn: dayOrNull(row.periodToOn),
    },
    stages: row.stages.map(toStageRow),
    certificate: row.certificate && toCertificate(row.certificate, today),
    previousCertificate: row.previousCertificate && { expiresOn: parseDay(row.previousCertificate.expiresOn) },
    report: row.report && {
      issuedOn: parseDay(row.report.issuedOn),
      asOfOn: dayOrNull(row.report.asOfOn),
      periodFromOn: dayOrNull(row.report.periodFromOn),
      periodToOn: dayOrNull(row.report.periodToOn),
      bridgedToOn: dayOrNull(row.report.bridgedToOn),
    },
    edition: scheme.edition,
    customersYearEnd: row.customersYearEnd,
    overrides,
    ...toSurroundings(row),
    majors: row.counted && { openCount: countOf(row.counted, ({ conformity }) => conformity === 'major') },
    facts: withHeldTogether(toFacts(row, scheme, today), rules.lifecycle, overrides),
  };
}

/** The rules the programme was planned with, and beside them those the catalogue has by now. */
function rulesOf({ keptRules }: ProgrammeRow, { lifecycle }: Scheme, language: Language) {
  const kept = keptRules ? keptLifecycle(keptRules, language) : null;
  return { lifecycle: kept ?? lifecycle, newLifecycle: kept && lifecycle };
}

function toStageRow(stage: ProgrammeRow['stages'][number]) {
  const { key, status, isPinned, pinReason, ownerId } = stage;
  return {
    key,
    status,
    isPinned,
    pinReason,
    ownerId,
    plannedFromOn: parseDay(stage.plannedFromOn),
    plannedToOn: parseDay(stage.plannedToOn),
    baselineFromOn: parseDay(stage.baselineFromOn),
    baselineToOn: parseDay(stage.baselineToOn),
    actualFromOn: dayOrNull(stage.actualFromOn),
    actualToOn: dayOrNull(stage.actualToOn),
  };
}

function toCertificate(row: NonNullable<ProgrammeRow['certificate']>, today: Day) {
  const expiresOn = parseDay(row.expiresOn);
  return {
    decidedOn: parseDay(row.decidedOn),
    validFromOn: parseDay(row.validFromOn),
    expiresOn,
    status: certificateStatusOn({ status: row.status, expiresOn }, today),
  };
}

/** What a plan depends on besides its own dates. */
export type PlanSurroundings = Pick<TimelineInput, 'parent' | 'limits' | 'calendar'>;

export type SurroundingsRow = Pick<ProgrammeRow, 'parent' | 'limits' | 'workingDays' | 'closures'>;

export function toSurroundings(row: SurroundingsRow): PlanSurroundings {
  return { parent: toParent(row), limits: row.limits ?? defaultBodyLimits, calendar: toWorkCalendar(row) };
}

function toParent({ parent }: SurroundingsRow): PlanSurroundings['parent'] {
  if (!parent?.periodFromOn || !parent.periodToOn) return null;
  return {
    periodFromOn: parseDay(parent.periodFromOn),
    periodToOn: parseDay(parent.periodToOn),
    reportIssuedOn: dayOrNull(parent.reportIssuedOn),
    opinion: parent.opinion,
  };
}

type Counted = NonNullable<ProgrammeRow['counted']>;

const countOf = (counted: Counted, wanted: (kind: Counted[number]) => boolean) =>
  counted.filter(wanted).reduce((sum, { count }) => sum + count, 0);

/** What was held for several programmes at once was held for each of them, whoever keeps the record of it. */
function withHeldTogether(facts: TimelineFacts, { milestones }: Lifecycle, overrides: readonly RuleOverride[]) {
  const later = (known: Day | null, work: 'internal_audit' | 'management_review') => {
    const heldOn = heldTogetherOn(work, milestones, overrides);
    return known && heldOn ? laterOf(known, heldOn) : (known ?? heldOn);
  };
  return {
    ...facts,
    internalAuditDoneOn: later(facts.internalAuditDoneOn, 'internal_audit'),
    managementReviewDoneOn: later(facts.managementReviewDoneOn, 'management_review'),
  };
}

/** An audit or a review was held on the day its last document was approved. */
function toFacts(row: ProgrammeRow, scheme: Scheme, today: Day): TimelineFacts {
  const holding = keysHolding(scheme.lifecycle, 'surveillance_audit');
  const isSurveillance = ({ stageKey }: { stageKey: string }) => holding.includes(stageKey);
  const states = new Map(row.documents.map(({ key, state }) => [key, state]));
  return {
    internalAuditDoneOn: approvedOn(row, gateDocumentKeys.internalAudit),
    managementReviewDoneOn: approvedOn(row, [gateDocumentKeys.managementReview]),
    surveillanceDoneOn: roundsHeld(
      row.reopenings.filter(isSurveillance).map(({ endedOn, reopenedOn }) => ({
        endedOn: parseDay(endedOn),
        reopenedOn: parseDay(reopenedOn),
      })),
    ),
    openHardGates: openHardGates({
      timeBasis: scheme.timeBasis,
      documents: scheme.documents.map(({ key, isGate }) => ({ key, isGate, state: states.get(key) ?? 'missing' })),
      items: (row.counted ?? []).map(toGateItem),
      period: null,
      today,
    }),
  };
}

function toGateItem({ conformity, isAccepted, count }: Counted[number]): GateFacts['items'][number] {
  const isExcluded = conformity === 'not_applicable';
  return {
    conformity,
    designAccepted: isAccepted && !isExcluded,
    exclusionApproved: isAccepted && isExcluded,
    count,
  };
}

/** How many hard gates are open, without the one for the period, which no period can meet when it opens. */
export const openHardGates = (facts: GateFacts): number =>
  gates(facts).filter(({ id, isMet }) => id !== 'period_covered' && !isMet).length;

/** The day the last of these documents was approved; null while one of them is not. */
function approvedOn({ documents }: ProgrammeRow, keys: readonly string[]): Day | null {
  const days = keys.map((key) => documents.find((document) => document.key === key)?.approvedOn ?? null);
  if (days.includes(null)) return null;
  return dayOrNull(days.toSorted().at(-1) ?? null);
}
