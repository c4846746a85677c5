import { isolated, type Language } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { invitationWords } from './invitation-words.ts';

export interface Invited {
  to: string;
  inviter: string;
  organisation: string;
  link: string;
  /** The last day on which the link works, where the organisation is. */
  until: Temporal.PlainDate;
}

export function invitationLetter(language: Language, invited: Invited): Letter {
  const { label, ...said } = invitationWords(language).letter(invited);
  const organisation = isolated(invited.organisation);
  return toLetter({ ...said, language, organisation, to: invited.to, button: { label, link: invited.link } });
}
