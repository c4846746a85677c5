import type { Refusals } from '../refusals/refusal.ts';

export const taskRefusals = {
  'task.not_own': {
    status: 403,
    en: 'Only the person who has this task can do that.',
    de: 'Das kann nur die Person, die diese Aufgabe hat.',
  },
} as const satisfies Refusals;
