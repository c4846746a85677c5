import type { EvidenceDateWords } from './evidence-date-words.ts';

/** What the calendar says of evidence, in German. */
export const evidenceDateWordsDe: EvidenceDateWords = {
  evidenceExpires: 'Letzter Tag, an dem ein Nachweis aktuell ist',
  records: (count) => `Letzter Tag, an dem ${count} Nachweise aktuell sind`,
};
