import type { TaskDateWords } from './task-date-words.ts';

/** What leaves the organisation of a task: neither its title nor its gap, in German. */
export const taskDateWordsDe: TaskDateWords = {
  due: 'Aufgabe fällig',
};
