import type { CertificateStatus, ReportOpinion } from '../readiness/states.ts';
import type { RecordKind } from '../words/order-words-en.ts';
import type { MessageCondition, MessageRecord, NoDay, Obstacle, Pace, RestKind } from './message.ts';

type Day = Temporal.PlainDate;

const months = 'January February March April May June July August September October November December'.split(' ');
const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

const number = (count: number) => numbers[count] ?? `${count}`;
const counted = (count: number, one: string) => `${number(count)} ${count === 1 ? one : `${one}s`}`;
const isAre = (count: number) => (count === 1 ? 'is' : 'are');

/** Days up to a week, then whole weeks. */
function span(days: number): string {
  return Math.abs(days) < 7 ? counted(Math.abs(days), 'day') : counted(Math.round(Math.abs(days) / 7), 'week');
}

const day = ({ day, month, year }: Day, { year: current }: Day) =>
  `${day} ${months[month - 1]}${year === current ? '' : ` ${year}`}`;

function obstacleIs(obstacle: Obstacle): string {
  if (obstacle.type === 'item') return `${obstacle.name} is proven`;
  return `${counted(obstacle.count, 'mandatory document')} ${isAre(obstacle.count)} approved`;
}

function condition(on: MessageCondition, today: Day): string {
  if (on.type === 'plan') return `if ${counted(on.count, 'blocker')} in its plan ${isAre(on.count)} solved`;
  const by = `by ${day(on.byOn, today)}`;
  if (on.type === 'obstacle') return `if ${obstacleIs(on.obstacle)} ${by}`;
  return on.type === 'gates'
    ? `if ${counted(on.count, 'open gate')} ${isAre(on.count)} met ${by}`
    : `if everything is accepted ${by}`;
}

const statuses: Readonly<Record<CertificateStatus, string>> = {
  valid: 'is valid',
  suspended: 'is suspended',
  withdrawn: 'was withdrawn',
  expired: 'has expired',
};
const opinions: Readonly<Record<ReportOpinion, string>> = {
  unqualified: 'an unqualified opinion',
  qualified: 'a qualified opinion',
  adverse: 'an adverse opinion',
  disclaimer: 'no opinion: the auditor disclaims one',
};
const rest: Readonly<Record<RestKind, string>> = {
  failed: 'past without the result that was wanted',
  late: 'late',
  at_risk: 'at risk of coming late',
  unassessed: 'not assessed yet',
  no_day: 'without a forecast yet',
  not_measurable: 'not measurable',
  on_course: 'on course',
  early: 'early',
  recorded: 'at the goal',
};

/** A dated clause in parts, each as it is to be said. */
export interface SaidDate {
  name: string;
  result: RecordKind;
  pace: Pace;
  on: Day;
  targetOn: Day;
  daysLate: number;
  condition: MessageCondition | null;
  today: Day;
}

function dated({ name, result, pace, on, targetOn, daysLate, condition: bound, today }: SaidDate): string {
  const bounded = bound ? ` ${condition(bound, today)}` : '';
  if (pace === 'on_course') return `${name} is on course${bounded}.`;
  const comes = result === 'certificate' ? `${name} will be certified` : `The report of ${name} will be issued`;
  const comma = bounded === '' ? '' : ',';
  if (pace !== 'at_risk') {
    return `${comes} on ${day(on, today)}, ${span(daysLate)} ${pace}${comma}${bounded}.`;
  }
  const target = day(targetOn, today);
  return `${name} can still make its target of ${target}, but the day to plan with is ${day(on, today)}, ${span(daysLate)} late, and that only${bounded || ' if the pace holds'}.`;
}

/** The sentence of the leadership report in English. */
export const messageWordsEn = {
  noProgramme: 'No programme has been started yet.',
  record: (name: string, record: MessageRecord, today: Day) => {
    if (record.kind === 'report') {
      return `The report of ${name} was issued on ${day(record.issuedOn, today)} with ${opinions[record.opinion]}.`;
    }
    if (record.status === 'valid') return `${name} is certified until ${day(record.expiresOn, today)}.`;
    return `The certificate of ${name} ${statuses[record.status]}.`;
  },
  notMeasurable: (name: string) => `${name} cannot be measured: nothing is in scope.`,
  unassessed: (name: string, inScope: number) =>
    `Nothing of ${name} has been assessed yet, so no date can be given: ${inScope} ${inScope === 1 ? 'requirement waits' : 'requirements wait'}.`,
  noDay: (name: string, result: RecordKind, why: NoDay) => {
    const noDate = `No date can be given for the ${result} of ${name} yet`;
    if (why.reason === 'history') {
      return `${noDate}: a forecast needs ${why.missingWeeks === 1 ? 'one more week' : `${number(why.missingWeeks)} more weeks`} of work.`;
    }
    return why.reason === 'growing'
      ? `No date can be given for the ${result} of ${name} at this pace: more is added than accepted.`
      : `${noDate}: its plan leads to none.`;
  },
  dated,
  rest: (counts: Partial<Record<RestKind, number>>) => {
    const parts = Object.entries(counts).map(
      ([kind, count]) => `${number(count)} ${isAre(count)} ${rest[kind as RestKind]}`,
    );
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return parts.length === 1
      ? `The other ${number(total)} are ${rest[Object.keys(counts)[0] as RestKind]}.`
      : `Of ${number(total)} more, ${parts.join(', ')}.`;
  },
};
