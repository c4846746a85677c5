import type { MentionWords } from './mention-words.ts';

/** What a mention says, in German. */
export const mentionWordsDe: MentionWords = {
  title: (author, label) => `${author} hat Sie erwähnt: ${label}`,
  paragraph: ({ author, organisation, programme, label }) =>
    `${author} hat Sie in einem Kommentar zu „${label}“ erwähnt, ${programme === null ? '' : `${programme}, `}${organisation}.`,
  open: 'Kommentar lesen',
  asks: 'Kommentar lesen',
};
