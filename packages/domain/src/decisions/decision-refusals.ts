import type { Refusals } from '../refusals/refusal.ts';

export const decisionRefusals = {
  'decision.not_own': {
    status: 403,
    en: 'Only the person who was asked can decide this.',
    de: 'Das kann nur die Person entscheiden, die gefragt wurde.',
  },
  'decision.not_open': {
    status: 409,
    en: 'This is decided or withdrawn already. Ask for another decision.',
    de: 'Das ist bereits entschieden oder zurückgezogen. Bitten Sie um eine neue Entscheidung.',
  },
  'decision.stage_not_ahead': {
    status: 409,
    en: 'This stage has begun, is over, or is not part of the plan any more: it cannot begin on another day.',
    de: 'Diese Phase hat begonnen, ist abgeschlossen oder gehört nicht mehr zum Plan: Sie kann an keinem anderen Tag beginnen.',
  },
  'decision.not_in_plan': {
    status: 422,
    en: 'This option changes no plan, so there is nothing to put into force.',
    de: 'Diese Option ändert keinen Plan, es gibt also nichts in Kraft zu setzen.',
  },
} as const satisfies Refusals;
