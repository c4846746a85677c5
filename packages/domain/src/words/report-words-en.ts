import { dayInWords, isBefore } from '../days/days.ts';
import type { MadeFrom } from '../timeline/types.ts';
import type { Said } from './plan-words-en.ts';

type Day = Temporal.PlainDate;

const day = (on: Day) => dayInWords(on, 'en');
const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const days = (count: number) => plural(count, 'day');
const months = (count: number) => plural(count, 'month');
const say = (message: string, ...waysOut: string[]): Said => ({ message, waysOut });
const oneOf = (names: readonly string[]) => names.join(' or ');

/** What a period covers of the customers' financial year; `months` are whole ones. */
export interface YearOverlap {
  months: number;
  yearFromOn: Day;
  yearToOn: Day;
  uncovered: readonly { fromOn: Day; toOn: Day }[];
}

/** How long a period is; `have` and `limit` in months. */
export interface PeriodLength {
  have: number;
  limit: number;
  limitOn: Day;
  kind: 'floor' | 'recommended' | 'usual';
  /** The day lies ahead. */
  canEnd: boolean;
}

/** Days between two reports that neither speaks of; `bridgedToOn`: the last one a bridge letter covers. */
interface PeriodGap {
  days: number;
  expectedOn: Day;
  periodFromOn: Day;
  bridgedToOn: Day | null;
  canStart: boolean;
  canBridge: boolean;
}

/** Days in a row, both ends included. */
export const stretchEn = ({ fromOn, toOn }: { fromOn: Day; toOn: Day }) =>
  isBefore(fromOn, toOn) ? `${day(fromOn)} to ${day(toOn)}` : day(fromOn);

/** The sentences in English about periods and reports. */
export const reportWordsEn = {
  periodOpensBlocked: (count: number, periodFromOn: Day, left: number): Said =>
    say(
      `${left > 0 ? `The period opens on ${day(periodFromOn)}` : `The period began on ${day(periodFromOn)}`}, and ${plural(count, 'hard gate')} ${count === 1 ? 'is' : 'are'} still open. Controls have to work from its first day; evidence cannot be made up afterwards.`,
      left > 0 ? 'Meet the gates before the period opens.' : 'Meet the gates now and expect exceptions in the report.',
      'Let the period start later.',
    ),
  periodGap: (on: PeriodGap): Said =>
    say(
      `The period starts on ${day(on.periodFromOn)} and leaves out ${days(on.days)} since the report before, from ${day(on.expectedOn)}.${on.bridgedToOn ? ` The bridge letter covers them only to ${day(on.bridgedToOn)}.` : ''}`,
      ...(on.canStart ? [`Let the period start on ${day(on.expectedOn)}.`] : []),
      on.canBridge
        ? 'Cover the days by a bridge letter, for at most 3 months.'
        : 'Tell the readers that no report speaks of these days.',
    ),
  periodLength: (on: PeriodLength): Said =>
    on.kind === 'usual'
      ? say(
          `The period covers more than ${months(on.limit)}, which is unusual.`,
          on.canEnd ? `End the period by ${day(on.limitOn)}.` : 'Ask the auditor whether readers accept it.',
        )
      : say(
          `The period covers ${on.have === 0 ? 'less than a month' : months(on.have)}; ${on.kind === 'floor' ? `nothing forbids it, but auditors hardly find enough to test in less than ${months(on.limit)}` : `readers expect ${months(on.limit)} or more, except of a first report`}.`,
          ...(on.canEnd
            ? [`End the period on ${day(on.limitOn)} or later.`]
            : ['Ask the auditor whether it is enough.']),
        ),
  bridgeExceeded: (bridgedToOn: Day, limitOn: Day): Said =>
    say(
      `The bridge letter reaches to ${day(bridgedToOn)}; readers accept at most 3 months, to ${day(limitOn)}.`,
      `End the letter on ${day(limitOn)}.`,
      'Bring the next report forward.',
    ),
  reportStale: (untilOn: Day, nextOn: Day | null): Said =>
    nextOn
      ? say(
          `The report counts as current until ${day(untilOn)}; the next one comes on ${day(nextOn)}.`,
          `Have the next report issued by ${day(untilOn)}.`,
          'Tell the readers, and bridge the time by a letter.',
        )
      : say(
          `The report counted as current until ${day(untilOn)}.`,
          'Start the renewal.',
          'Tell the readers when the next report comes.',
        ),
  yearEndMissed: (on: { periodToOn: Day; yearEndOn: Day; earliestOn: Day; limit: number; canEnd: boolean }): Said =>
    say(
      `The period ends on ${day(on.periodToOn)}, more than ${months(on.limit)} before the customers' year-end on ${day(on.yearEndOn)}; their auditors cannot rely on it to the end of the year.`,
      ...(on.canEnd ? [`End the period between ${day(on.earliestOn)} and ${day(on.yearEndOn)}.`] : []),
      "Enter the customers' year-end if it is another one.",
    ),
  yearOverlap: (on: YearOverlap): Said =>
    say(
      `The period covers ${on.months === 0 ? 'less than a month' : months(on.months)} of the customers' year ${day(on.yearFromOn)} to ${day(on.yearToOn)}; their auditors usually want 6 or more. Not covered: ${on.uncovered.map(stretchEn).join(', ')}.`,
      'Let the period cover more of that year.',
      "Enter the customers' year-end if it is another one.",
    ),
  parentMissing: ({ scheme, sources }: MadeFrom): Said =>
    say(
      `${scheme} is made from a ${oneOf(sources)} report on the same system and period, and none is named.`,
      `Name the programme for ${oneOf(sources)} it is made from.`,
    ),
  parentPeriod: ({ scheme, sources }: MadeFrom, fromOn: Day, toOn: Day): Said =>
    say(
      `${scheme} has another period than the ${oneOf(sources)} report it is made from (${day(fromOn)} to ${day(toOn)}).`,
      `Set the period to ${day(fromOn)} to ${day(toOn)}.`,
    ),
  parentReport: ({ scheme, sources }: MadeFrom, ownOn: Day, parentOn: Day | null): Said =>
    parentOn
      ? say(
          `${scheme} comes on ${day(ownOn)}, before the ${oneOf(sources)} report of ${day(parentOn)} it is made from.`,
          `Issue it on ${day(parentOn)} or later.`,
        )
      : say(
          `${scheme} is recorded as issued on ${day(ownOn)}, but the ${oneOf(sources)} report it is made from is not there.`,
          `Record the ${oneOf(sources)} report first.`,
        ),
};
export type ReportWords = typeof reportWordsEn;
