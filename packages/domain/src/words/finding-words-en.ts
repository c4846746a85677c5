import { dayInWords, isBefore } from '../days/days.ts';
import type { NamedFact } from '../schemes/lifecycle.ts';
import { orderWordsEn } from './order-words-en.ts';
import { planWordsEn, type Said } from './plan-words-en.ts';
import { reportWordsEn } from './report-words-en.ts';

type Day = Temporal.PlainDate;

const day = (on: Day) => dayInWords(on, 'en');
const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const days = (count: number) => plural(count, 'day');
const months = (count: number) => plural(count, 'month');
const say = (message: string, ...waysOut: string[]): Said => ({ message, waysOut });

const factNames: Record<NamedFact, string> = {
  internal_audit: 'full internal audit',
  management_review: 'management review',
};

const openMajors = (count: number, audit: string) =>
  `${plural(count, 'major nonconformity', 'major nonconformities')} of ${audit} not verified yet.`;

const certificateWords = {
  factMissing: (fact: NamedFact, stage: string, isClosing: boolean): Said =>
    say(
      isClosing
        ? `${stage} cannot be closed: there is no ${factNames[fact]} yet.`
        : `${stage} is entered without a ${factNames[fact]}; it has to be done before the stage is closed.`,
      `Hold the ${factNames[fact]} and approve its record.`,
      `Move ${stage}.`,
    ),
  reviewBeforeAudit: (reviewOn: Day, auditOn: Day | null): Said =>
    say(
      auditOn
        ? `The management review of ${day(reviewOn)} came before the internal audit of ${day(auditOn)}, so it could not judge its results.`
        : `The management review of ${day(reviewOn)} was held without an internal audit, so it could not judge its results.`,
      'Hold a management review after the internal audit; a short one on its results is enough.',
    ),
  stageGap: (on: {
    from: string;
    to: string;
    endsOn: Day;
    startOn: Day;
    months: number;
    limitOn: Day;
    isBlocked: boolean;
    /** The limit lies ahead. */
    canKeep: boolean;
  }): Said =>
    say(
      `${on.to} starts on ${day(on.startOn)}, more than ${months(on.months)} after ${on.from} ended on ${day(on.endsOn)}. ${on.isBlocked ? `${on.from} would have to be repeated.` : `The certification body may ask whether ${on.from} still holds.`}`,
      ...(on.canKeep ? [`Start ${on.to} by ${day(on.limitOn)}.`] : []),
      ...(on.isBlocked
        ? [
            `Plan ${on.from} again.`,
            `Where the certification body confirms that ${on.from} still holds, enter the day until which, with the reason.`,
          ]
        : ['Ask the certification body, and enter its own limits.']),
    ),
  pauseTooShort: (before: string, stage: string, have: number, need: number, earliestOn: Day): Said =>
    say(
      `Between ${before} and ${stage} are ${days(have)}; at least ${days(need)} are usual to settle what was found.`,
      `Start ${stage} on ${day(earliestOn)} or later.`,
    ),
  majorsOpen: (count: number, audit: string, limitOn: Day, left: number): Said =>
    say(
      `${openMajors(count, audit)} ${left < 0 ? `The last day was ${day(limitOn)}: ${audit} has to be repeated.` : `They have to be corrected and verified by ${day(limitOn)}, else ${audit} is repeated.`}`,
      left < 0 ? `Plan ${audit} again.` : `Have the correction verified by ${day(limitOn)}.`,
      'Plan the decision for a day on which the body has verified them.',
    ),
  majorsOfRenewal: (count: number, audit: string, expiresOn: Day, restorableTo: Day, left: number): Said =>
    left < 0
      ? say(
          `${openMajors(count, audit)} The certificate ran out on ${day(expiresOn)}; it can be restored until ${day(restorableTo)}, once they are verified.`,
          `Have the correction verified and the certificate decided by ${day(restorableTo)}.`,
        )
      : say(
          `${openMajors(count, audit)} They have to be corrected and verified by ${day(expiresOn)}, else the certificate runs out.`,
          `Have the correction verified by ${day(expiresOn)}.`,
          'Plan the decision for a day on which the body has verified them.',
        ),
  majorsOfLost: (count: number, audit: string, expiresOn: Day, restorableTo: Day): Said =>
    say(
      `${openMajors(count, audit)} The certificate ran out on ${day(expiresOn)}, and ${day(restorableTo)} was the last day to restore it: ${audit} has to be repeated.`,
      `Plan ${audit} again.`,
    ),
  majorsAgreed: (on: { count: number; audit: string; agreedOn: Day; limitOn: Day | null; left: number }): Said =>
    say(
      `${openMajors(on.count, on.audit)} The certification body ${on.left < 0 ? `wanted that by ${day(on.agreedOn)}` : `wants that by ${day(on.agreedOn)}`}${on.limitOn && isBefore(on.agreedOn, on.limitOn) ? `; the scheme's own limit is ${day(on.limitOn)}` : ''}.`,
      on.left < 0
        ? 'Ask the certification body for more time, and enter the new day with its reason.'
        : `Have the correction verified by ${day(on.agreedOn)}.`,
    ),
  stageAfterLimit: (stage: string, endsOn: Day, limit: string, limitOn: Day): Said =>
    say(
      `The end of ${stage} on ${day(endsOn)} is after ${day(limitOn)} (${limit}).`,
      `End ${stage} by ${day(limitOn)}.`,
    ),
  certificateRunsOut: (on: {
    stage: string;
    auditEndsOn: Day;
    correctionDays: number;
    overOn: Day;
    expiresOn: Day;
    latestEndOn: Day;
    /** The shortest audit from today on is over by then. */
    canEnd: boolean;
    /** Not even the shortest corrections are over in time. */
    isTooLate: boolean;
  }): Said =>
    say(
      `The certificate runs out on ${day(on.expiresOn)}. ${on.stage} is over on ${day(on.auditEndsOn)}; with ${on.isTooLate ? `the ${days(on.correctionDays)} that corrections need` : `all ${days(on.correctionDays)} that are allowed for corrections`}, it is ${day(on.overOn)}.`,
      ...(on.canEnd ? [`End the audit by ${day(on.latestEndOn)}.`] : []),
      'Agree on shorter times for corrections with the certification body.',
    ),
  /** `anewFrom` is the audit to begin with where it can no longer be restored. */
  certificateLapsed: (expiresOn: Day, restorableTo: Day, anewFrom: string | null): Said =>
    anewFrom === null
      ? say(
          `The certificate ran out on ${day(expiresOn)}. It can be restored until ${day(restorableTo)}; until then nobody may call themselves certified.`,
          `Complete the recertification and have it decided by ${day(restorableTo)}.`,
        )
      : say(
          `The certificate ran out on ${day(expiresOn)} and could be restored until ${day(restorableTo)}. Now at least this is needed again: ${anewFrom}.`,
          `Start a new programme with ${anewFrom}.`,
        ),
  certificateSuspended: (): Said =>
    say(
      'The certificate is suspended: until the body lifts it, nobody may call themselves certified.',
      'Settle the cause within the time the body has set, in most cases at most 6 months; else the certificate is withdrawn or its scope reduced.',
    ),
  certificateWithdrawn: (): Said =>
    say('The certificate has been withdrawn.', 'Start a new programme for a new certificate.'),
  validBeforeDecision: (validFromOn: Day, decidedOn: Day): Said =>
    say(
      `The certificate is recorded as valid from ${day(validFromOn)}, before the decision of ${day(decidedOn)}.`,
      'Check the days against the certificate.',
    ),
  validTooLong: (expiresOn: Day, ruledOn: Day): Said =>
    say(
      `The certificate is recorded as valid until ${day(expiresOn)}; by the rules it ends on ${day(ruledOn)}.`,
      'Check the days against the certificate.',
    ),
};

export type CertificateWords = typeof certificateWords;

export const findingWordsEn = { ...planWordsEn, ...orderWordsEn, ...certificateWords, ...reportWordsEn };
