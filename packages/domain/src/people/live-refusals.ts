import type { Refusals } from '../refusals/refusal.ts';

/** Where people hear what others do while it happens. */
export const liveRefusals = {
  'live.too_many': {
    status: 429,
    en: 'More pages are listening to changes than one person or organisation may have open. This one asks now and then instead.',
    de: 'Es hören mehr Seiten auf Änderungen, als eine Person oder Organisation offen haben darf. Diese fragt stattdessen hin und wieder nach.',
  },
} as const satisfies Refusals;
