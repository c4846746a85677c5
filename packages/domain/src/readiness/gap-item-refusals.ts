import type { Refusals } from '../refusals/refusal.ts';

export const gapItemRefusals = {
  'gap.justification_required': {
    status: 422,
    en: 'Leaving a requirement out needs a justification. Write why.',
    de: 'Eine Anforderung auszunehmen braucht eine Begründung. Schreiben Sie, warum.',
  },
  'gap.not_excludable': {
    status: 422,
    en: 'This requirement is mandatory and cannot be left out.',
    de: 'Diese Anforderung ist verpflichtend und kann nicht ausgenommen werden.',
  },
  'gap.self_acceptance': {
    status: 403,
    en: 'Nobody accepts what they answer for: what they own, or have assessed while nobody owns it. Ask another reviewer.',
    de: 'Niemand akzeptiert, wofür er selbst einsteht: was er verantwortet oder, solange niemand es verantwortet, bewertet hat. Fragen Sie einen anderen Prüfer.',
  },
  'gap.not_assessed': {
    status: 409,
    en: 'Assess the item first: say how far it conforms.',
    de: 'Bewerten Sie den Punkt zuerst: Geben Sie an, wie weit er konform ist.',
  },
  'gap.still_open': {
    status: 409,
    en: 'A recorded gap is not done. Close it first, or set its conformity.',
    de: 'Eine festgestellte Lücke ist nicht erledigt. Schließen Sie sie zuerst oder setzen Sie die Konformität.',
  },
  'gap.not_own': {
    status: 403,
    en: 'Only the owner of this item can do that.',
    de: 'Das kann nur die verantwortliche Person dieses Punkts.',
  },
  'gap.managers_word': {
    status: 403,
    en: 'A major nonconformity, and what is left out, is for a compliance manager to assess. Ask one.',
    de: 'Eine Hauptabweichung und was nicht anwendbar ist, bewertet ein Compliance-Manager. Fragen Sie einen.',
  },
} as const satisfies Refusals;
