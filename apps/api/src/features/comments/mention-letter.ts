import type { Language } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { mentionWords } from './mention-words.ts';

export interface Mention {
  to: string;
  author: string;
  organisation: string;
  /** Null where it belongs to none. */
  programme: string | null;
  label: string;
  link: string;
}

export function mentionLetter(language: Language, mention: Mention): Letter {
  const words = mentionWords(language);
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
