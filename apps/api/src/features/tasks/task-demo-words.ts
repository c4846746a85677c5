import { spoken } from '@waymark/domain';
import { taskDemoWordsDe } from './task-demo-words-de.ts';
import { taskDemoWordsEn } from './task-demo-words-en.ts';

export type TaskDemoWords = typeof taskDemoWordsEn;

export const taskDemoWords = spoken<TaskDemoWords>({ en: taskDemoWordsEn, de: taskDemoWordsDe });
