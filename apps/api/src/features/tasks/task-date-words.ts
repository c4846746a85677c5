import { spoken } from '@waymark/domain';
import { taskDateWordsDe } from './task-date-words-de.ts';
import { taskDateWordsEn } from './task-date-words-en.ts';

export type TaskDateWords = typeof taskDateWordsEn;

/** What leaves the organisation of a task: neither its title nor its gap, by language. */
export const taskDateWords = spoken<TaskDateWords>({ en: taskDateWordsEn, de: taskDateWordsDe });
