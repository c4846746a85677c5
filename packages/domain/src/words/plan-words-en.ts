import { dayInWords, isBefore } from '../days/days.ts';

type Day = Temporal.PlainDate;
/** A sentence about what is wrong, and sentences about what can be done. */
export interface Said {
  message: string;
  waysOut: string[];
}

const day = (on: Day) => dayInWords(on, 'en');
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`);
const say = (message: string, ...waysOut: string[]): Said => ({ message, waysOut });

/** A target that not even the shortest plan reaches; `endsLater`: as it is planned, the result comes later still. */
interface TargetTooSoon {
  stage: string;
  targetOn: Day;
  earliestOn: Day;
  /** From the target to the earliest day. */
  days: number;
  endsLater: boolean;
  hasAgreedDays: boolean;
}

/**
 * What planning a late stage anew can do: find days for it, nothing because its own days are agreed, or nothing because
 * the agreed days of another stage leave none.
 */
export type RoomForStage = { type: 'free' } | { type: 'agreed' } | { type: 'none'; before: string };

interface LateStage {
  stage: string;
  on: Day;
  late: number;
  room: RoomForStage;
}

/** A stage that starts before the one before it ends; `freeOn`: the first day it can start on, null where it has begun. */
interface Overlap {
  before: string;
  endsOn: Day;
  stage: string;
  startsOn: Day;
  freeOn: Day | null;
  canEndEarlier: boolean;
}

function newDays(room: RoomForStage): string {
  if (room.type === 'free') return 'Plan the open stages anew.';
  return room.type === 'agreed'
    ? 'Agree on new days with the auditor.'
    : `Agree on later days for ${room.before}: no day is left before it.`;
}

/** The sentences about a plan in English. */
export const planWordsEn = {
  targetTooSoon: (on: TargetTooSoon): Said =>
    say(
      `The target of ${day(on.targetOn)} is too soon for ${on.stage}: the earliest day that works is ${day(on.earliestOn)}, ${days(on.days)} later.`,
      on.endsLater
        ? `Move the target to ${day(on.earliestOn)} or later, and plan the open stages anew.`
        : `Move the target to ${day(on.earliestOn)} or later.`,
      ...(on.hasAgreedDays ? ['Agree on earlier days with the auditor.'] : []),
    ),
  targetMissed: (on: { stage: string; endsOn: Day; targetOn: Day; days: number; needsFreeze: boolean }): Said =>
    say(
      `${on.stage} ends on ${day(on.endsOn)}, ${days(on.days)} after the target of ${day(on.targetOn)}.`,
      on.needsFreeze
        ? 'Agree on an exception from the freeze period: no audit outside it is early enough for the target.'
        : 'Plan the open stages anew: shorter, they are over by the target.',
      `Move the target to ${day(on.endsOn)} or later.`,
    ),
  preparationTooShort: (on: { stage: string; agreedOn: Day; earliestOn: Day; days: number }): Said =>
    say(
      `Preparation cannot be over in time for ${on.stage} on ${day(on.agreedOn)}: it needs ${days(on.days)} more. The earliest day that works is ${day(on.earliestOn)}.`,
      `Move ${on.stage} to ${day(on.earliestOn)} or later.`,
      'Make the preparation shorter: fewer categories, a smaller scope, more people.',
    ),
  stagesOverlap: ({ before, endsOn, stage, startsOn, freeOn, canEndEarlier }: Overlap): Said =>
    say(
      `${stage} starts on ${day(startsOn)}, before ${before} ends on ${day(endsOn)}.`,
      freeOn === null ? `Sign the gate of ${before} if it is over.` : `Start ${stage} on ${day(freeOn)} or later.`,
      ...(canEndEarlier ? [`End ${before} before ${day(startsOn)}.`] : []),
    ),
  stageOverdue: ({ stage, on, late, room }: LateStage): Said =>
    say(`${stage} should have ended on ${day(on)}, ${days(late)} ago.`, 'Sign its gate if it is over.', newDays(room)),
  stageNotBegun: ({ stage, on, late, room }: LateStage): Said =>
    say(
      `${stage} should have begun on ${day(on)}, ${days(late)} ago.`,
      'Enter the day on which it began.',
      newDays(room),
    ),
  milestoneOverdue: (name: string, on: Day, late: number): Said =>
    say(
      `${name}: the last day was ${day(on)}, ${days(late)} ago.`,
      'If it was held, enter at its stage the day on which it ended, and sign the gate; reopen the stage first where it is over.',
      'Ask the certification body at once: it may suspend the certificate.',
    ),
  agreedMilestoneOverdue: (name: string, on: Day, late: number, limitOn: Day): Said =>
    say(
      `${name}: agreed for ${day(on)}, ${days(late)} ago; the latest day of the rule is ${day(limitOn)}.`,
      'If it was held, enter at its stage the day on which it ended, and sign the gate; reopen the stage first where it is over.',
      `Agree on a new day, ${day(limitOn)} at the latest.`,
    ),
  overrideRefused: (name: string, askedOn: Day, staysOn: Day, on: { isOverridable: boolean; today: Day }): Said =>
    on.isOverridable
      ? say(
          `${name} cannot be put off to ${day(askedOn)}: it is a requirement and stays on ${day(staysOn)}.`,
          isBefore(staysOn, on.today)
            ? 'Take the change back.'
            : `Choose a day up to ${day(staysOn)}, or take the change back.`,
        )
      : say(
          `${name} cannot be set to ${day(askedOn)}: it follows from the plan and stays on ${day(staysOn)}.`,
          'Change the plan or the record it follows from.',
        ),
  fieldworkInFreeze: (on: { stage: string; freeze: string; fromOn: Day; toOn: Day; days: number }): Said =>
    say(
      `The freeze period “${on.freeze}” takes ${days(on.days)} of ${on.stage}, ${day(on.fromOn)} to ${day(on.toOn)}.`,
      `Move ${on.stage} out of the freeze period.`,
      'Agree on an exception from the freeze period.',
    ),
  stageInClosure: (on: { stage: string; closures: readonly string[]; overBy: Day | null; fromOn: Day }): Said =>
    say(
      `Nobody works on any day of ${on.stage}: all of it lies in ${on.closures.map((name) => `“${name}”`).join(' and ')}.`,
      `Begin ${on.stage} on ${day(on.fromOn)} or later.`,
      ...(on.overBy === null ? [] : [`Have ${on.stage} over by ${day(on.overBy)}.`]),
    ),
  auditsClash: (on: {
    stage: string;
    programme: string;
    other: string;
    otherProgramme: string;
    fromOn: Day;
    toOn: Day;
  }): Said =>
    say(
      `One person owns ${on.stage} (${on.programme}) and ${on.other} (${on.otherProgramme}) at the same time, ${day(on.fromOn)} to ${day(on.toOn)}.`,
      'Give one of them to somebody else.',
      'Move one of the audits.',
    ),
  weeksFull: (mondayOn: Day, weeks: number, audits: readonly string[]): Said =>
    say(
      `${weeks === 1 ? 'In the week' : `In the ${weeks} weeks`} from ${day(mondayOn)} are ${audits.length} audits: ${audits.join(', ')}. The same people answer all of them.`,
      'Move one of the audits to another week.',
      'Ask the auditors to look at the same evidence together.',
    ),
  personOverloaded: (of: {
    name: string;
    mondayOn: Day;
    needed: number;
    available: number;
    hoursOfDay: number;
    fitsOn: Day | null;
  }): Said =>
    say(
      `${of.name} has ${hours(of.needed)} of work due by the end of the week from ${day(of.mondayOn)}, and ${hours(of.available)} until then (${hours(of.hoursOfDay)} on each working day): ${hours(of.needed - of.available)} too many.`,
      `Give ${hours(of.needed - of.available)} of it to somebody else.`,
      ...(of.fitsOn === null
        ? []
        : [`Have it due later: by the end of the week from ${day(of.fitsOn)} all of it fits.`]),
    ),
  auditorOwnsArea: (programme: string): Said =>
    say(
      `The internal auditor of ${programme} owns items that the audit covers.`,
      'Let somebody else audit these items.',
      'Give the items to another owner before the audit.',
    ),
};
export type PlanWords = typeof planWordsEn;
