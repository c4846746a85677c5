import { dayInWords, isBefore } from '../days/days.ts';
import type { MadeFrom, WithdrawnEdition } from '../timeline/types.ts';
import { namesOf } from './names-of.ts';
import type { Said } from './plan-words-en.ts';

type Day = Temporal.PlainDate;

const day = (on: Day) => dayInWords(on, 'en');
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
const workingDays = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;
const say = (message: string, ...waysOut: string[]): Said => ({ message, waysOut });

/** What a programme ends in. */
/** What a programme leads to: a body certifies a system, an auditor reports on controls. */
export const recordKinds = ['certificate', 'report'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A stage that is planned shorter than it usually is; lengths in days, of an audit in working days. */
export interface ShortStage {
  stage: string;
  have: number;
  least: number;
  usual: number;
  areWorkingDays: boolean;
}

function shortened({ stage, have, least, usual, areWorkingDays }: ShortStage): string {
  const counted = areWorkingDays ? workingDays : days;
  return have < least
    ? `${stage} has ${counted(have)}, ${counted(least - have)} below its least length of ${counted(least)}`
    : `${stage} has ${counted(have)}, ${counted(usual - have)} below the usual ${counted(usual)}`;
}

/** What one stage added to a slip; a negative number was made good. */
export interface SlipStep {
  stage: string;
  days: number;
  endsOn: Day;
  plannedOn: Day;
  isOver: boolean;
}

function slipped({ stage, days: count, endsOn, plannedOn, isOver }: SlipStep): string {
  const when = `${isOver ? 'ended' : 'ends'} ${day(endsOn)}, first planned ${day(plannedOn)}`;
  return count > 0 ? `${days(count)} in ${stage} (${when})` : `${days(-count)} made good in ${stage} (${when})`;
}

/** The sentences in English about what has to come before what, and about what came late or by agreement. */
export const orderWordsEn = {
  beforeSkipped: (before: string, stage: string): Said =>
    say(
      `${stage} needs ${before} before it, and that was skipped.`,
      `Take back that ${before} was skipped, and plan it.`,
    ),
  beforeAhead: (before: string, endsOn: Day, record: RecordKind, recordedOn: Day): Said =>
    say(
      `The ${record} is recorded with ${day(recordedOn)}, but ${before} is not over: it ends on ${day(endsOn)}.`,
      `Enter the days on which ${before} was held, or correct the day of the ${record}.`,
    ),
  heldWithoutRecord: (stage: string, record: RecordKind, hasBegun: boolean): Said =>
    say(
      hasBegun
        ? `${stage} was held, and there is no ${record}.`
        : `${stage} is planned, and there will be no ${record}.`,
      `Record the ${record}.`,
    ),
  heldBeforeRecord: (stage: string, heldOn: Day, record: RecordKind, recordedOn: Day): Said =>
    say(
      `${stage} ended on ${day(heldOn)}, before the ${record} of ${day(recordedOn)}: it is none of its cycle.`,
      `Correct the day on which ${stage} ended, or the day of the ${record}.`,
    ),
  allSkipped: (record: RecordKind): Said =>
    say(`Every stage was skipped: there will be no ${record}.`, 'Take back that a stage was skipped, and plan it.'),
  overWithoutRecord: (stage: string, record: RecordKind): Said =>
    say(`${stage} is over, and no ${record} is recorded.`, `Record the ${record}, or open ${stage} again.`),
  stagesReversed: (before: string, endsOn: Day, stage: string, startsOn: Day): Said =>
    say(
      `${stage} begins on ${day(startsOn)}, before ${before}, which ends on ${day(endsOn)}. It can only come after it.`,
      `Put ${stage} after ${before}, or correct the days on which they were held.`,
    ),
  exceptionAgreed: (name: string, ruledOn: Day, on: Day, reason: string): Said =>
    say(
      `${name}: ${day(on)} instead of ${day(ruledOn)}. Reason: ${reason}`,
      'Keep the confirmation with the programme.',
    ),
  heldLate: (name: string, on: Day, latestOn: Day, late: number): Said =>
    say(
      `${name}: held on ${day(on)}, ${days(late)} after the latest day, ${day(latestOn)}.`,
      'Keep what the certification body or the auditor said about it.',
    ),
  renewedLate: (decidedOn: Day, expiresOn: Day, late: number): Said =>
    say(
      `The certificate was renewed on ${day(decidedOn)}, ${days(late)} after the one before had run out on ${day(expiresOn)}: in between nobody was certified.`,
      'Tell who relied on the certificate in these days.',
    ),
  factLate: (name: string, on: Day, stage: string, endedOn: Day, late: number): Said =>
    say(
      `${name}: held on ${day(on)}, ${days(late)} after ${stage} had ended on ${day(endedOn)}.`,
      'Tell the certification body: it may want to see the results before it goes on.',
    ),
  planShortened: (stages: readonly ShortStage[], honest: { of: string; on: Day }, isBelowLeast: boolean): Said =>
    say(
      `The plan is shorter than usual: ${stages.map(shortened).join('; ')}. With ${isBelowLeast ? 'the least' : 'the usual'} lengths the earliest day for ${honest.of} is ${day(honest.on)}.`,
      `Move ${honest.of} to ${day(honest.on)} or later, and plan the open stages anew.`,
      'Make the scope smaller, or give it more people.',
    ),
  catalogueChanged: (changed: readonly string[], isAdoptable: boolean): Said =>
    say(
      `The rules of the scheme are no longer those this plan was made with (${namesOf(changed, 'more')}). The plan keeps its own.`,
      isAdoptable
        ? 'See in “What if” what the new rules would move, and take them over.'
        : 'The new rules have other stages, so they hold from the next cycle on.',
    ),
  /** `audits` are those of the scheme, in their order. */
  editionWithdrawn: ({ name, endedOn, successor }: WithdrawnEdition, audits: readonly string[]): Said =>
    say(
      `${name} is no longer certifiable: certificates to it ended on ${day(endedOn)}.`,
      `Move the programme to ${successor}.`,
      `A certificate that has lapsed means ${audits.join(' and ')} anew, to ${successor}.`,
    ),
  periodOverlap: (fromOn: Day, toOn: Day, count: number, expectedOn: Day | null): Said =>
    say(
      `The period overlaps the one of the report before: ${day(fromOn)} to ${day(toOn)}, ${days(count)}.`,
      expectedOn
        ? `Let the period start on ${day(expectedOn)}.`
        : 'Ask the auditor whether both reports may speak of these days.',
    ),
  parentOpinion: ({ scheme, sources }: MadeFrom): Said =>
    say(
      `The ${sources.join(' or ')} report it is made from has a qualified opinion or none: ${scheme} is not to be expected.`,
      'Ask the auditor whether there can be one, or wait for the next report it can be made from.',
    ),
  isTarget: 'That is the target date.',
  slipChain: (total: number, steps: readonly SlipStep[]): string =>
    `${days(Math.abs(total))} ${total > 0 ? 'later' : 'earlier'} than first planned: ${steps.map(slipped).join('; ')}.`,
  earliestEnd: (on: Day): string =>
    `The earliest possible is ${day(on)}: for that the open stages up to it would have to take their least lengths.`,
  overrideContradicts: (name: string, askedOn: Day, anchorOn: Day, staysOn: Day): Said =>
    say(
      `${name} cannot be on ${day(askedOn)}: it ${isBefore(askedOn, anchorOn) ? 'counts from' : 'has to come by'} ${day(anchorOn)} and stays on ${day(staysOn)}.`,
      'Take the change back, or choose a day that fits.',
    ),
};
export type OrderWords = typeof orderWordsEn;
