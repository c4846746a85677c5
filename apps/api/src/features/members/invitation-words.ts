import { spoken } from '@waymark/domain';
import { invitationWordsDe } from './invitation-words-de.ts';
import { invitationWordsEn } from './invitation-words-en.ts';

export type InvitationWords = typeof invitationWordsEn;

/** What an invitation says, by language. */
export const invitationWords = spoken<InvitationWords>({ en: invitationWordsEn, de: invitationWordsDe });
