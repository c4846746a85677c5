import type { Refusals } from '../refusals/refusal.ts';

export const stageRefusals = {
  'stage.dates_reversed': {
    status: 422,
    en: 'The stage would end before it starts. Correct the dates.',
    de: 'Die Phase würde enden, bevor sie beginnt. Berichtigen Sie die Termine.',
  },
  'stage.actual_in_future': {
    status: 422,
    en: 'An actual date cannot be in the future.',
    de: 'Ein Ist-Termin kann nicht in der Zukunft liegen.',
  },
  'stage.not_signed': {
    status: 409,
    en: 'A stage is done when its gate is signed. Open the gate and decide there.',
    de: 'Eine Phase ist abgeschlossen, wenn an ihrem Freigabepunkt freigegeben wurde. Öffnen Sie ihn und entscheiden Sie dort.',
  },
  'stage.already_done': {
    status: 409,
    en: 'This stage is done already. Reopen it first, with a reason.',
    de: 'Diese Phase ist bereits abgeschlossen. Öffnen Sie sie zuerst wieder, mit einer Begründung.',
  },
  'stage.not_done': {
    status: 409,
    en: 'Only a stage that is done can be reopened.',
    de: 'Nur eine abgeschlossene Phase kann wieder geöffnet werden.',
  },
  'stage.order': {
    status: 409,
    en: 'An earlier stage is still open. Sign it first, or leave it out.',
    de: 'Eine frühere Phase ist noch offen. Entscheiden Sie zuerst an ihrem Freigabepunkt, oder lassen Sie sie aus.',
  },
  'stage.pinned': {
    status: 409,
    en: 'The auditor fixed these days. Release them first, with a reason.',
    de: 'Diese Tage hat der Auditor festgelegt. Lösen Sie sie zuerst, mit einer Begründung.',
  },
  'criterion.computed': {
    status: 409,
    en: 'This criterion is worked out from the data and cannot be ticked by hand.',
    de: 'Dieses Kriterium ergibt sich aus den Daten und kann nicht von Hand abgehakt werden.',
  },
} as const satisfies Refusals;
