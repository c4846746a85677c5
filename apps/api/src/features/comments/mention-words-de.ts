import type { MentionWords } from './mention-words.ts';

/** What a mention says, in German. */
export const mentionWordsDe: MentionWords = {
  title: (author, label) => `${author} hat Sie erwähnt: ${label}`,
  paragraph: ({ author, within, label }) =>
    `${author} hat Sie in einem Kommentar zu „${label}“${within === '' ? '' : ` für ${within}`} erwähnt.`,
  open: 'Kommentar lesen',
  asks: 'Kommentar lesen',
};
