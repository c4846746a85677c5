import {
  certificateStatusOn,
  type DocumentHolding,
  defaultBodyLimits,
  documentFacts,
  type GateFacts,
  gates,
  heldTogetherOn,
  holding,
  keysHolding,
  type Language,
  type Lifecycle,
  laterOf,
  type MadeFrom,
  parseDay,
  type RuleOverride,
  roundsHeld,
  type TimelineFacts,
  type TimelineInput,
} from '@waymark/domain';
import { type Scheme, schemeById } from '@waymark/frameworks';
import { plannedLifecycle } from '../../../common/planned-rules.ts';
import { toWorkCalendar } from '../../../common/work-days.ts';
import type { Counted, ProgrammeRow } from '../programme-rows.ts';

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
    madeFrom: madeFromOf(scheme),
    customersYearEnd: row.customersYearEnd,
    overrides,
    ...toSurroundings(row),
    majors: row.counted && { openCount: countOf(row.counted, ({ conformity }) => conformity === 'major') },
    facts: withHeldTogether(toFacts(row, { ...scheme, ...rules }, today), rules.lifecycle, overrides),
  };
}

/** The names of a scheme whose report sums up others, and of these. */
export const madeFromOf = ({ name, madeFrom }: Scheme): MadeFrom | null =>
  madeFrom.length === 0 ? null : { scheme: name, sources: madeFrom.map((source) => source.name) };

/** The rules the programme was planned with, and beside them those the catalogue has by now. */
function rulesOf(row: ProgrammeRow, { lifecycle }: Scheme, language: Language) {
  return { lifecycle: plannedLifecycle(row, language), newLifecycle: row.keptRules ? lifecycle : null };
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

/** What a scheme examines, with the rules the programme was planned with. */
type PlannedScheme = Pick<Scheme, 'timeBasis' | 'lifecycle'>;

/** An audit or a review was held on the day its last document was approved. */
function toFacts(row: ProgrammeRow, { lifecycle, timeBasis }: PlannedScheme, today: Day): TimelineFacts {
  const surveillance = keysHolding(lifecycle, 'surveillance_audit');
  const isSurveillance = ({ stageKey }: { stageKey: string }) => surveillance.includes(stageKey);
  return {
    internalAuditDoneOn: approvedOn(row, lifecycle, 'internal_audit'),
    managementReviewDoneOn: approvedOn(row, lifecycle, 'management_review'),
    surveillanceDoneOn: roundsHeld(
      row.reopenings.filter(isSurveillance).map(({ endedOn, reopenedOn }) => ({
        endedOn: parseDay(endedOn),
        reopenedOn: parseDay(reopenedOn),
      })),
    ),
    openHardGates: openHardGates({
      timeBasis,
      documents: documentFacts(lifecycle.documents, row.documents),
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

/** The day the last document about it was approved; null while one of them is not, or where there is none. */
function approvedOn({ documents }: ProgrammeRow, lifecycle: Lifecycle, what: DocumentHolding): Day | null {
  const wanted = holding(lifecycle.documents, what);
  const days = wanted.map(({ key }) => documents.find((document) => document.key === key)?.approvedOn ?? null);
  if (days.includes(null)) return null;
  return dayOrNull(days.toSorted().at(-1) ?? null);
}
