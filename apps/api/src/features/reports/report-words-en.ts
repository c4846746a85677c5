import type { DecisionOption, ReportMessage, Threat } from '@waymark/contracts';
import { dayInWords, parseDay, stageEnds } from '@waymark/domain';
import { changeWordsEn } from './change-words-en.ts';
import { optionInWords, optionWithResult } from './decisions/decision-words.ts';
import { forecastIn } from './forecast-sentence.ts';

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;
const day = (on: string) => dayInWords(parseDay(on), 'en');

/** What the leadership report says in English, on the page and on paper. */
export const reportWordsEn = {
  /** Why something stands in the way; what was written about the gap stays out of reports. */
  reason: {
    major: 'Major nonconformity open',
    minor: 'Minor nonconformity open',
    not_assessed: 'Not assessed yet',
    not_applicable: 'Exclusion waits for approval',
    evidence: 'Accepted, but fresh evidence is missing',
    claimed: 'Conform, waits for acceptance',
  },
  /** What would free what stands in the way. */
  remedy: {
    major: 'Correct it and have that verified',
    minor: 'Close the gap and put in evidence',
    not_assessed: 'Assess it',
    not_applicable: 'Approve the exclusion or take it back',
    evidence: 'Have fresh evidence accepted',
    claimed: 'Have it accepted by somebody else',
  },
  frozenTitle: (on: string) => `Leadership report, ${day(on)}`,
  fileName: (organisation: string, on: string) => `${organisation} leadership report ${on}.pdf`,
  title: (organisation: string, on: string) => `${organisation}: certification readiness, ${day(on)}`,
  subject: 'Certification readiness',
  day,
  /** `24 Nov 2026, 08:00 UTC`. */
  asOf: (instant: string) => `as of ${day(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`,
  /** Whose the words are that stand in the place of the rule's sentence. */
  edited: ({ byName, writtenOn, isOutdated }: NonNullable<ReportMessage['wording']>) =>
    `Edited by ${byName} on ${day(writtenOn)}${isOutdated ? '; the facts have changed since' : ''}.`,
  byRule: (sentence: string) => `By rule: ${sentence}`,
  definition: (version: number) => `score definition v${version}`,
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  replaced: (sign: string) =>
    `${sign} stands for letters that this document’s font does not have. Waymark shows them in full.`,
  notMeasurable: 'Readiness: not measurable, because nothing is in scope',
  verdict: { ready: 'Ready', not_ready: 'Not ready', not_measurable: 'Not measurable' },
  stage: 'Stage',
  stageOf: (order: number, of: number) => `stage ${order} of ${of}`,
  nextHardDate: 'Next hard date',
  none: 'None',
  gates: 'Gates',
  gatesOpen: (count: number) => `${count} open`,
  outOf: (count: number) => `of ${count}`,
  overdue: 'Overdue',
  items: (count: number) => counted(count, 'item'),
  tasks: (count: number) => counted(count, 'task'),
  scope: (inScope: number, notApplicable: number) => `${inScope} in scope, ${notApplicable} left out`,
  target: (on: string) => `Target ${day(on)}`,
  /** `in 56 days`, `today`, `12 days ago`. */
  distance: (days: number) => {
    if (days === 0) return 'today';
    return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
  },
  blocks: 'What blocks',
  breaksRule: 'Breaks a rule of the plan',
  breaks: (blockers: number, warnings: number) =>
    `What breaks in this plan: ${counted(blockers, 'blocker')}, ${counted(warnings, 'warning')}`,
  more: (count: number) => `and ${count} more`,
  alsoBlocks: (names: readonly string[]) => `also: ${names.join(', ')}`,
  documentsMissing: (count: number) =>
    count === 1 ? '1 mandatory document is not approved' : `${count} mandatory documents are not approved`,
  sinceDay: (on: string) => `since ${on}`,
  threatens: 'Threatens',
  delayed: 'Delay',
  /** What is open threatens the audit that waits for it, or the result where the audit runs already. */
  threat: (kind: Threat['kind'], name: string, on: string) =>
    `${{ audit: name, certificate: 'Certificate', report: 'Opinion of the report' }[kind]}, ${day(on)}`,
  delay: (count: number) => (count === 0 ? 'none' : `+${counted(count, 'day')}`),
  noDaySet: 'no day set',
  intoResult: 'goes into the result',
  owner: 'Owner',
  nothingBlocks: 'Nothing is overdue, holds a gate open or breaks the plan.',
  nobody: 'Nobody yet',
  state: { proven: 'Proven', claimed: 'Claimed', gap: 'Gap', unknown: 'Unknown' },
  range: (from: number, to: number) => `range ${from}–${to}\u00a0%`,
  leftOut: 'left out',
  slip: (days: number) => `${days > 0 ? '+' : '−'}${Math.abs(days)} d`,
  againstBaseline: '± d: days against the baseline',
  forecast: forecastIn('en'),
  changes: changeWordsEn,
  decisionsAsked: 'Decisions asked',
  decidesBy: (name: string, on: string) => `${name} by ${day(on)}`,
  decided: (name: string, option: string) => `${name} decided: ${option}`,
  option: (option: DecisionOption) => optionInWords(option, 'en'),
  optionWithResult: (option: DecisionOption) => optionWithResult(option, 'en'),
  nextDates: 'Next dates',
  filled: 'filled: cannot be moved without a consequence outside',
  periodEnds: 'Observation period ends',
  targetDate: 'Target date',
  endOf: (stage: string) => stageEnds(stage, 'en'),
};
