import { daysBetween } from '../days/days.ts';
import type { CertificateStatus, ReportOpinion } from '../readiness/states.ts';
import type { RecordKind } from '../words/order-words-en.ts';

type Day = Temporal.PlainDate;

/** What a programme ended with. */
export type MessageRecord =
  | { kind: 'certificate'; status: CertificateStatus; expiresOn: Day }
  | { kind: 'report'; opinion: ReportOpinion; issuedOn: Day };

/** What stands most in the way: one item, or the documents that a gate waits for. */
export type Obstacle =
  | { type: 'item'; id: string; name: string; delays: boolean }
  | { type: 'documents'; count: number; delays: boolean };

/** The day of the certificate or report as it is forecast; where all work is accepted, both days are the plan's. */
export interface MessageResult {
  halfOn: Day;
  mostOn: Day;
  /** The last day to be ready for the first of them; null where no audit waits for readiness. */
  readyByOn: Day | null;
  /** The last day to be ready for the target and what is booked, if the plan leads there, and whether most cases come after it. */
  inTimeByOn: Day | null;
  isTight: boolean;
}

/** Why no day of a result is known. */
export type NoDay = { reason: 'history'; missingWeeks: number } | { reason: 'growing' } | { reason: 'none' };

/** What is known of a programme on the day of the report. */
export interface MessageProgramme {
  id: string;
  name: string;
  kind: RecordKind;
  targetOn: Day;
  record: MessageRecord | null;
  inScope: number;
  unknown: number;
  openGates: number;
  /** Rules that its plan breaks. */
  planBlockers: number;
  result: MessageResult | NoDay;
  obstacle: Obstacle | null;
}

/** What has to be done, and by which day, for a date to be true. */
export type MessageCondition =
  | { type: 'obstacle'; obstacle: Obstacle; byOn: Day }
  | { type: 'gates'; count: number; byOn: Day }
  | { type: 'plan'; count: number }
  | { type: 'ready'; byOn: Day };

/** How the day of the result lies to its target. */
export const paces = ['late', 'at_risk', 'on_course', 'early'] as const;
export type Pace = (typeof paces)[number];

interface Of {
  programmeId: string;
  name: string;
}

/** One part of the message, with the facts behind it. */
export type MessageClause =
  | { kind: 'no_programme' }
  | (Of & { kind: 'recorded' | 'failed'; record: MessageRecord })
  | (Of & { kind: 'not_measurable' })
  | (Of & { kind: 'unassessed'; inScope: number })
  | (Of & { kind: 'no_day'; result: RecordKind; why: NoDay })
  | (Of & DatedClause)
  | { kind: 'rest'; programmeIds: string[]; counts: Partial<Record<RestKind, number>> };

/** A day of the certificate or report beside its target. */
export interface DatedClause {
  kind: 'dated';
  result: RecordKind;
  pace: Pace;
  on: Day;
  mostOn: Day;
  targetOn: Day;
  /** How far the day that is said lies after the target; negative before it. */
  daysLate: number;
  condition: MessageCondition | null;
}

/** What is counted where not everything is said; the worst first. */
export const restKinds = [
  'failed',
  'late',
  'at_risk',
  'unassessed',
  'no_day',
  'not_measurable',
  'on_course',
  'early',
  'recorded',
] as const;
export type RestKind = (typeof restKinds)[number];

/** The later day may lie so far behind the target without a programme leaving its course. */
export const onCourseDays = 14;
const weekDays = 7;
/** A message is read at one glance; of more programmes the worst are said and the rest is counted. */
export const mostClauses = 4;

const isFailed = (record: MessageRecord): boolean =>
  record.kind === 'certificate' ? record.status !== 'valid' : record.opinion !== 'unqualified';

function paceOf({ halfOn, mostOn }: MessageResult, targetOn: Day): Pace {
  const [half, most] = [daysBetween(targetOn, halfOn), daysBetween(targetOn, mostOn)];
  if (most > onCourseDays) return half > 0 ? 'late' : 'at_risk';
  return most <= 0 && half <= -weekDays ? 'early' : 'on_course';
}

/** No date without what it hangs on: what stands most in the way, else the gates, else that the work goes on. */
function conditionOf({ obstacle, openGates, inScope }: MessageProgramme, byOn: Day | null): MessageCondition | null {
  if (byOn === null || inScope === 0) return null;
  if (obstacle) return { type: 'obstacle', obstacle, byOn };
  return openGates > 0 ? { type: 'gates', count: openGates, byOn } : { type: 'ready', byOn };
}

function datedClause(programme: MessageProgramme, result: MessageResult): DatedClause {
  const { kind, targetOn, obstacle, planBlockers } = programme;
  const pace = paceOf(result, targetOn);
  const { halfOn, mostOn, readyByOn, inTimeByOn, isTight } = result;
  // Where no day is said, only what would change the course is a condition of it.
  const isBound = pace !== 'on_course' || isTight || obstacle?.delays === true;
  const byOn = pace === 'on_course' ? (inTimeByOn ?? readyByOn) : readyByOn;
  // A plan that breaks a rule leads nowhere before that is solved, whatever its days say.
  const isBroken = pace === 'on_course' && planBlockers > 0;
  const bound = isBound ? conditionOf(programme, byOn) : null;
  return {
    kind: 'dated',
    result: kind,
    pace,
    on: pace === 'at_risk' ? mostOn : halfOn,
    mostOn,
    targetOn,
    daysLate: daysBetween(targetOn, pace === 'at_risk' ? mostOn : halfOn),
    condition: isBroken ? { type: 'plan', count: planBlockers } : bound,
  };
}

function clauseOf(programme: MessageProgramme): Exclude<MessageClause, { kind: 'rest' | 'no_programme' }> {
  const { id, name, kind, record, inScope, unknown, result } = programme;
  const of = { programmeId: id, name };
  if (record) return { ...of, kind: isFailed(record) ? 'failed' : 'recorded', record };
  if (inScope === 0) return { ...of, kind: 'not_measurable' };
  if (unknown === inScope) return { ...of, kind: 'unassessed', inScope };
  if ('reason' in result) return { ...of, kind: 'no_day', result: kind, why: result };
  return { ...of, ...datedClause(programme, result) };
}

type ProgrammeClause = ReturnType<typeof clauseOf>;

const restKindOf = (clause: ProgrammeClause): RestKind => (clause.kind === 'dated' ? clause.pace : clause.kind);
const lateness = (clause: ProgrammeClause) => (clause.kind === 'dated' ? clause.daysLate : 0);

const byGravity = (a: ProgrammeClause, b: ProgrammeClause) =>
  restKinds.indexOf(restKindOf(a)) - restKinds.indexOf(restKindOf(b)) || lateness(b) - lateness(a);

/**
 * What the report says in a sentence, as clauses with the facts behind each and without words: how each programme stands to its
 * target and on what that hangs, the worst first. Of many programmes the worst are said and the rest is counted.
 */
export function messageOf(programmes: readonly MessageProgramme[]): MessageClause[] {
  if (programmes.length === 0) return [{ kind: 'no_programme' }];
  const clauses = programmes.map(clauseOf).toSorted(byGravity);
  if (clauses.length <= mostClauses) return clauses;
  const rest = clauses.slice(mostClauses - 1);
  const counts = Object.fromEntries(
    restKinds.flatMap((kind) => {
      const { length } = rest.filter((clause) => restKindOf(clause) === kind);
      return length > 0 ? [[kind, length]] : [];
    }),
  );
  const programmeIds = rest.map(({ programmeId }) => programmeId);
  return [...clauses.slice(0, mostClauses - 1), { kind: 'rest', programmeIds, counts }];
}
