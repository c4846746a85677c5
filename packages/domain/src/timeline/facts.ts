import { addMonths, isBefore, isSameDay, laterOf } from '../days/days.ts';
import type { PlanInput, PlannedStage, ProgrammeDates } from '../plan/programme-plan.ts';
import type { StageStatus } from '../readiness/states.ts';
import { restorableMonths } from '../schemes/certificate-validity.ts';
import type { Lifecycle, LifecycleStage, StageRole } from '../schemes/lifecycle.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { RuledDay } from './rule-days.ts';
import {
  type BodyLimits,
  type CertificateFacts,
  defaultBodyLimits,
  type ReportFacts,
  type RuleOverride,
  type TimelineInput,
  type TimelineStageRow,
} from './types.ts';

type Day = Temporal.PlainDate;

/** A stage with the days in force. */
export interface StageDays {
  key: string;
  name: string;
  role: StageRole;
  status: StageStatus;
  fromOn: Day;
  toOn: Day;
  isBegun: boolean;
  isOver: boolean;
}

/** What the days of rules are counted from. */
export interface DayFacts {
  lifecycle: Lifecycle;
  dates: ProgrammeDates;
  stages: ReadonlyMap<string, StageDays>;
  certificate: CertificateFacts | null;
  previousExpiresOn: Day | null;
  /** A decision continues the cycle of the certificate before, which ended or ends on `previousExpiresOn`. */
  isRenewal: boolean;
  report: ReportFacts | null;
  /** `MM-DD`; null stands for 31 December. */
  customersYearEnd: string | null;
  /** The last days of surveillance audits that were held, the stage's own not among them. */
  surveillanceDoneOn: readonly Day[];
  overrides: readonly RuleOverride[];
  limits: BodyLimits;
  words: Words;
  /** Days of rules that were worked out already, by the rule's id: many count from the same few. */
  ruled: Map<string, RuledDay | null>;
}

export const isOver = ({ status }: { status: StageStatus }) => status === 'done' || status === 'skipped';

export function stageDays(row: TimelineStageRow, words: LifecycleStage): StageDays {
  const fromOn = row.actualFromOn ?? row.plannedFromOn;
  return {
    key: row.key,
    name: words.name,
    role: words.role,
    status: row.status,
    fromOn,
    // A stage that began after its planned end lasts at least its first day.
    toOn: row.actualToOn ?? laterOf(fromOn, row.plannedToOn),
    isBegun: row.actualFromOn !== null,
    isOver: isOver(row),
  };
}

/** A report on the programme's own day or period; another one belongs to the cycle before. */
export function isOwnReport({ dates, report }: Pick<TimelineInput, 'dates' | 'report'>): boolean {
  if (report === null) return false;
  const [own, reported] = report.periodToOn ? [dates.periodToOn, report.periodToOn] : [dates.asOfOn, report.asOfOn];
  return own !== null && reported !== null && isSameDay(own, reported);
}

function continuesCycle(previousExpiresOn: Day | null, decidedOn: Day | null): boolean {
  if (previousExpiresOn === null || decidedOn === null) return false;
  return !isBefore(addMonths(previousExpiresOn, restorableMonths), decidedOn);
}

export function dayFacts(input: TimelineInput): DayFacts {
  const { lifecycle, dates, certificate, report, overrides, limits } = input;
  const rows = new Map(input.stages.map((row) => [row.key, row]));
  const stages = new Map<string, StageDays>();
  for (const stage of lifecycle.stages) {
    const row = rows.get(stage.key);
    if (row) stages.set(stage.key, stageDays(row, stage));
  }
  const result = [...stages.values()].find(({ role }) => role === 'result');
  const previousExpiresOn = input.previousCertificate?.expiresOn ?? null;
  return {
    lifecycle,
    dates,
    stages,
    certificate,
    previousExpiresOn,
    isRenewal: continuesCycle(previousExpiresOn, certificate?.decidedOn ?? result?.toOn ?? null),
    report: isOwnReport(input) ? report : null,
    customersYearEnd: input.customersYearEnd ?? null,
    surveillanceDoneOn: input.facts.surveillanceDoneOn,
    overrides,
    limits,
    words: wordsIn(input.language),
    ruled: new Map(),
  };
}

/** What rules count from while there is only a plan. */
export function plannedFacts(
  { lifecycle, previousExpiresOn = null, ...dates }: PlanInput,
  planned: readonly PlannedStage[],
): DayFacts {
  const stages = planned.flatMap(({ key, name, fromOn, toOn }): [string, StageDays][] => {
    const role = lifecycle.stages.find((stage) => stage.key === key)?.role;
    return role ? [[key, { key, name, role, status: 'planned', fromOn, toOn, isBegun: false, isOver: false }]] : [];
  });
  const result = stages.find(([, { role }]) => role === 'result')?.[1];
  return {
    lifecycle,
    dates,
    stages: new Map(stages),
    certificate: null,
    previousExpiresOn,
    isRenewal: continuesCycle(previousExpiresOn, result?.toOn ?? null),
    report: null,
    customersYearEnd: null,
    surveillanceDoneOn: [],
    overrides: [],
    limits: defaultBodyLimits,
    words: wordsIn('en'),
    ruled: new Map(),
  };
}
