import type { Mention } from './mention-letter.ts';

/** What a mention says, in English. */
export const mentionWordsEn = {
  /** As the bell has it. */
  title: (author: string, label: string) => `${author} mentioned you: ${label}`,
  subject: ({ author, organisation }: Mention) => `${author} mentioned you · ${organisation}`,
  paragraph: ({ author, organisation, programme, label }: Mention) =>
    `${author} mentioned you in a comment on “${label}”, ${programme === null ? '' : `${programme}, `}${organisation}.`,
  open: 'Read the comment',
  note: 'How you are told is up to you: see Reminders in your settings.',
  /** What My work asks. */
  asks: 'Read a comment',
};
