import { dayInWords } from '@waymark/domain';

interface Of {
  /** Who did it. */
  by: string;
  title: string;
  dueOn: Temporal.PlainDate;
  /** The programme and the requirement it is for; empty for none. */
  place: string;
  /** Why it is done without any evidence; empty for nothing. */
  note: string;
}

interface Sent extends Of {
  /** What the evidence is called. */
  sent: string;
}

const task = ({ title, place }: Of) => `“${title}”${place === '' ? '' : ` for ${place}`}`;

/** What people are told of tasks, in English. */
export const taskNoticeWordsEn = {
  given: ({ title }: Of) => `New task: ${title}`,
  givenBy: (of: Of) => `${of.by} asks you to do ${task(of)} by ${dayInWords(of.dueOn, 'en')}.`,
  done: ({ title }: Of) => `Done: ${title}`,
  doneBy: (of: Of) => `${of.by} has done ${task(of)}${of.note === '' ? '' : ` without evidence: “${of.note}”`}.`,
  reopened: ({ title }: Of) => `Open again: ${title}`,
  reopenedBy: (of: Of) => `${of.by} opened ${task(of)} again. It is due on ${dayInWords(of.dueOn, 'en')}.`,
  sent: ({ title }: Of) => `Sent for your task: ${title}`,
  sentBy: (of: Sent) =>
    `${of.by} sent “${of.sent}” for ${task(of)}. The task is still open, and due on ${dayInWords(of.dueOn, 'en')}.`,
  open: 'Open the task',
};
