import type { EvidenceWords } from './evidence-words.ts';

/** What calendar and My work say of evidence, in German. */
export const evidenceWordsDe: EvidenceWords = {
  evidenceExpires: 'Letzter Tag, an dem ein Nachweis aktuell ist',
  records: (count) => `Letzter Tag, an dem ${count} Nachweise aktuell sind`,
  asks: { review: 'Nachweis prüfen', answer: 'Ablehnung beantworten' },
};
