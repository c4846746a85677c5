import type { Refusals } from '../refusals/refusal.ts';

export const taskRefusals = {
  'task.not_own': {
    status: 403,
    en: 'Only the person who has this task can do that.',
    de: 'Das kann nur die Person, die diese Aufgabe hat.',
  },
  'task.word_required': {
    status: 422,
    en: 'This task asks for evidence and none is there. Send it, or say why the task is done without any.',
    de: 'Diese Aufgabe verlangt einen Nachweis, und es liegt keiner vor. Senden Sie ihn, oder geben Sie an, warum die Aufgabe ohne Nachweis erledigt ist.',
  },
} as const satisfies Refusals;
