import type { Language } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { passwordResetWords } from './password-reset-words.ts';

/** The letter with the link to set a new password; the only place where the link is ever written. */
export function passwordResetLetter(language: Language, to: string, link: string): Letter {
  const { label, ...said } = passwordResetWords(language);
  return toLetter({ ...said, language, to, button: { label, link } });
}
