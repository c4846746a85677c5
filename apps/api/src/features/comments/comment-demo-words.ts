import { spoken } from '@waymark/domain';
import { commentDemoWordsDe } from './comment-demo-words-de.ts';
import { commentDemoWordsEn } from './comment-demo-words-en.ts';

export type CommentDemoWords = typeof commentDemoWordsEn;

export const commentDemoWords = spoken<CommentDemoWords>({ en: commentDemoWordsEn, de: commentDemoWordsDe });
