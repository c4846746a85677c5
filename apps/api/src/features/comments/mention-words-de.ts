import type { MentionWords } from './mention-words.ts';

/** What a mention says, in German. */
export const mentionWordsDe: MentionWords = {
  title: (author, label) => `${author} hat Sie erwähnt: ${label}`,
  subject: ({ author, organisation }) => `${author} hat Sie erwähnt · ${organisation}`,
  paragraph: ({ author, organisation, programme, label }) =>
    `${author} hat Sie in einem Kommentar zu „${label}“ erwähnt, ${programme === null ? '' : `${programme}, `}${organisation}.`,
  open: 'Kommentar lesen',
  note: 'Wie Sie benachrichtigt werden, legen Sie in Ihren Einstellungen unter „Erinnerungen“ fest.',
  asks: 'Kommentar lesen',
};
