import { spoken } from '@waymark/domain';
import { passwordResetWordsDe } from './password-reset-words-de.ts';
import { passwordResetWordsEn } from './password-reset-words-en.ts';

export type PasswordResetWords = typeof passwordResetWordsEn;

/** What the letter with the link to a new password says, by language. */
export const passwordResetWords = spoken<PasswordResetWords>({ en: passwordResetWordsEn, de: passwordResetWordsDe });
