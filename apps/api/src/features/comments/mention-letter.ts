import type { Language } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';

interface Mention {
  to: string;
  author: string;
  organisation: string;
  /** Null where it belongs to none. */
  programme: string | null;
  label: string;
  link: string;
}

interface Words {
  /** As the bell has it. */
  title: (author: string, label: string) => string;
  subject: (mention: Mention) => string;
  paragraph: (mention: Mention) => string;
  open: string;
  note: string;
}

export const mentionWords: Readonly<Record<Language, Words>> = {
  en: {
    title: (author, label) => `${author} mentioned you: ${label}`,
    subject: ({ author, organisation }) => `${author} mentioned you · ${organisation}`,
    paragraph: ({ author, organisation, programme, label }) =>
      `${author} mentioned you in a comment on “${label}”, ${programme === null ? '' : `${programme}, `}${organisation}.`,
    open: 'Read the comment',
    note: 'How you are told is up to you: see Reminders in your settings.',
  },
  de: {
    title: (author, label) => `${author} hat Sie erwähnt: ${label}`,
    subject: ({ author, organisation }) => `${author} hat Sie erwähnt · ${organisation}`,
    paragraph: ({ author, organisation, programme, label }) =>
      `${author} hat Sie in einem Kommentar zu „${label}“ erwähnt, ${programme === null ? '' : `${programme}, `}${organisation}.`,
    open: 'Kommentar lesen',
    note: 'Wie Sie benachrichtigt werden, bestimmen Sie: siehe Erinnerungen in Ihren Einstellungen.',
  },
};

export function mentionLetter(language: Language, mention: Mention): Letter {
  const words = mentionWords[language];
  return toLetter({
    ...{
      to: mention.to,
      language,
      subject: words.subject(mention),
      heading: words.title(mention.author, mention.label),
    },
    paragraphs: [words.paragraph(mention)],
    button: { label: words.open, link: mention.link },
    notes: [words.note],
  });
}
