import { dayInWords } from '@waymark/domain';
import type { DocumentWords } from './document-words.ts';

/** What calendar and My work say of documents, in German. */
export const documentWordsDe: DocumentWords = {
  review: (title) => `Überprüfung fällig: ${title}`,
  approvedOn: (on) => `Genehmigt am ${dayInWords(on, 'de')}; Dokumente werden nach zwölf Monaten überprüft`,
  asks: 'Dokument genehmigen',
  toApprove: (title) => `Zu genehmigen: ${title}`,
  toApproveBy: ({ by, title, label, programme }) =>
    `${by} hat Version ${label} von „${title}“ für ${programme} eingestellt. Sie wartet auf die Genehmigung durch eine zweite Person.`,
  quoted: (note) => `„${note}“`,
  open: 'Lesen und genehmigen',
};
