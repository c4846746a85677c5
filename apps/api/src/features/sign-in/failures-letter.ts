import type { Language } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { failuresWords } from './failures-words.ts';

/** The letter to the owner of an account that somebody fails to get into. */
export function failuresLetter(
  language: Language,
  to: string,
  { failures, link }: { failures: number; link: string },
): Letter {
  const { label, ...said } = failuresWords(language).letter(failures);
  return toLetter({ ...said, language, to, button: { label, link } });
}
