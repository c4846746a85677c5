import { dayInWords } from '@waymark/domain';

/** One requirement that people are told of. */
interface ToldRequirement {
  /** "A.5.15 Access control". */
  label: string;
  programme: string;
  dueOn: Temporal.PlainDate | null;
  /** Proposed to be left out, and not said to conform. */
  isExclusion: boolean;
}

interface ByWhom extends ToldRequirement {
  /** Who did it. */
  by: string;
}

/** Several that were changed at once. */
interface ToldRequirements {
  by: string;
  count: number;
  programme: string;
}

const due = (dueOn: Temporal.PlainDate | null) => (dueOn ? `, due on ${dayInWords(dueOn, 'en')}` : '');

/** What people are told of gap items, in English. */
export const gapItemNoticeWordsEn = {
  given: {
    one: ({ label }: ToldRequirement) => `Yours now: ${label}`,
    oneBy: ({ by, label, programme, dueOn }: ByWhom) =>
      `${by} made you responsible for ${label} in ${programme}${due(dueOn)}.`,
    many: ({ count, programme }: ToldRequirements) => `${count} requirements are yours now: ${programme}`,
    manyBy: ({ by, count, programme }: ToldRequirements) =>
      `${by} made you responsible for ${count} requirements in ${programme}:`,
  },
  claimed: {
    one: ({ label }: ToldRequirement) => `Waits for your acceptance: ${label}`,
    oneBy: ({ by, label, programme, isExclusion }: ByWhom) =>
      isExclusion
        ? `${by} asks you to accept that ${label} is left out of ${programme}.`
        : `${by} asks you to accept ${label} in ${programme}: it is said to conform.`,
    many: ({ count, programme }: ToldRequirements) => `${count} requirements wait for your acceptance: ${programme}`,
    manyBy: ({ by, count, programme }: ToldRequirements) =>
      `${by} asks you to accept ${count} requirements in ${programme}:`,
  },
  sent_back: {
    one: ({ label }: ToldRequirement) => `Sent back, please answer: ${label}`,
    oneBy: ({ by, label, programme, dueOn }: ByWhom) =>
      `${by} did not accept ${label} in ${programme} and sent it back to you${due(dueOn)}.`,
    many: ({ count, programme }: ToldRequirements) => `${count} requirements sent back, please answer: ${programme}`,
    manyBy: ({ by, count, programme }: ToldRequirements) =>
      `${by} did not accept ${count} requirements in ${programme} and sent them back to you:`,
  },
  accepted: {
    one: ({ label }: ToldRequirement) => `Accepted: ${label}`,
    oneBy: ({ by, label, programme }: ByWhom) => `${by} accepted ${label} in ${programme}.`,
    many: ({ count, programme }: ToldRequirements) => `${count} requirements accepted: ${programme}`,
    manyBy: ({ by, count, programme }: ToldRequirements) => `${by} accepted ${count} requirements in ${programme}:`,
  },
  withdrawn: {
    one: ({ label }: ToldRequirement) => `No longer accepted: ${label}`,
    oneBy: ({ by, label, programme }: ByWhom) => `${by} took back that ${label} in ${programme} is accepted.`,
    many: ({ count, programme }: ToldRequirements) => `${count} requirements no longer accepted: ${programme}`,
    manyBy: ({ by, count, programme }: ToldRequirements) =>
      `${by} took back that ${count} requirements in ${programme} are accepted:`,
  },
  line: ({ label, dueOn }: ToldRequirement) => `${label}${due(dueOn)}`,
  more: (count: number) => `and ${count} more`,
  /** Stands before what they wrote. */
  sentBackBy: (by: string) => `Sent back by ${by}`,
  quoted: (note: string) => `“${note}”`,
  open: { one: 'Open the requirement', many: 'Open the list' },
};
