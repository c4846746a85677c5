import type { Refusals } from '../refusals/refusal.ts';

export const evidenceRefusals = {
  'evidence.dates_reversed': {
    status: 422,
    en: 'The period ends before it starts. Correct the dates.',
    de: 'Der Zeitraum endet, bevor er beginnt. Berichtigen Sie die Tage.',
  },
  'evidence.captured_in_future': {
    status: 422,
    en: 'Evidence cannot be captured in the future. Correct the date.',
    de: 'Ein Nachweis kann nicht in der Zukunft erfasst sein. Berichtigen Sie das Datum.',
  },
  'evidence.dates_reviewed': {
    status: 409,
    en: 'This evidence was reviewed, so its dates stay as they are. Add newer evidence as a new record.',
    de: 'Dieser Nachweis wurde geprüft, daher bleiben seine Tage, wie sie sind. Legen Sie einen neueren Nachweis als neuen Eintrag an.',
  },
  'evidence.self_review': {
    status: 403,
    en: 'Nobody reviews their own evidence. Ask another reviewer.',
    de: 'Niemand prüft die eigenen Nachweise. Fragen Sie einen anderen Prüfer.',
  },
  'evidence.not_linked': {
    status: 409,
    en: 'Link the evidence to a requirement of this programme first.',
    de: 'Verknüpfen Sie den Nachweis zuerst mit einer Anforderung dieses Programms.',
  },
  'evidence.not_own': {
    status: 403,
    en: 'Only the owner of this evidence can do that.',
    de: 'Das kann nur die verantwortliche Person dieses Nachweises.',
  },
  'evidence.reason_required': {
    status: 422,
    en: 'Say why it is rejected, so that the owner knows what to do.',
    de: 'Geben Sie an, warum er abgelehnt wird, damit die verantwortliche Person weiß, was zu tun ist.',
  },
} as const satisfies Refusals;
