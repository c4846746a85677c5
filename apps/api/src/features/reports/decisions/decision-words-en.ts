import { dayInWords } from '@waymark/domain';

type Day = Temporal.PlainDate;

/** What is said of decisions outside the page, in English. */
export const decisionWordsEn = {
  /** What My work asks. */
  asks: 'Decide',
  /** In a calendar, which others see who are asked nothing. */
  needed: 'Decision needed',
  laterDay: ({ stage, on }: { stage: string; on: Day }) => `${stage} from ${dayInWords(on, 'en')}`,
  smallerScope: ({ text }: { text: string }) => `Smaller scope: ${text}`,
  acceptUntil: ({ on, text }: { on: Day; text: string }) => `Accept until ${dayInWords(on, 'en')}: ${text}`,
  asked: ({ by, question }: { by: string; question: string }) => `${by} asks for your decision: ${question}`,
  ofPlan: ({ programme }: { programme: string }) => `It is about the plan of ${programme}.`,
  neededBy: ({ on }: { on: Day }) => `It is needed by ${dayInWords(on, 'en')}. Your options:`,
  result: ({ before, after }: { before: Day; after: Day }) =>
    `the result then comes on ${dayInWords(after, 'en')}, as planned now on ${dayInWords(before, 'en')}`,
  open: 'Look and decide',
  decided: ({ by, question }: { by: string; question: string }) => `${by} decided: ${question}`,
  chosen: 'Chosen',
  because: ({ reason }: { reason: string }) => `“${reason}”`,
  inForce: ({ programme }: { programme: string }) => `The plan of ${programme} is changed so.`,
  notInForce: ({ programme }: { programme: string }) => `The plan of ${programme} is as it was.`,
  look: 'Open the report',
};
