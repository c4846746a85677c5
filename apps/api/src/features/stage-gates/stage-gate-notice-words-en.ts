import { dayInWords } from '@waymark/domain';

interface Of {
  stage: string;
  programme: string;
  met: number;
  all: number;
  neededBy: Temporal.PlainDate;
}

/** What those who sign a stage off are asked and told, in English. */
export const stageGateNoticeWordsEn = {
  /** What My work asks. */
  asks: 'Sign off',
  toSign: ({ stage, programme }: Of) => `To sign off: ${stage} · ${programme}`,
  asked: ({ stage, programme, neededBy }: Of) =>
    `“${stage}” of ${programme} runs, and ends with a sign-off that you may give. It is needed by ${dayInWords(neededBy, 'en')}.`,
  facts: ({ met, all }: Of) =>
    met === all ? `All ${all} criteria are met.` : `${met} of ${all} criteria are met. Still open:`,
  open: 'Look and sign off',
};
