import { spoken } from '@waymark/domain';
import { mentionWordsDe } from './mention-words-de.ts';
import { mentionWordsEn } from './mention-words-en.ts';

export type MentionWords = typeof mentionWordsEn;

/** What a mention says, by language. */
export const mentionWords = spoken<MentionWords>({ en: mentionWordsEn, de: mentionWordsDe });
