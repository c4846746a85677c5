import { dayInWords } from '@waymark/domain';
import type { DocumentDateWords } from './document-date-words.ts';

/** What the calendar says of documents, in German. */
export const documentDateWordsDe: DocumentDateWords = {
  review: (title) => `Überprüfung fällig: ${title}`,
  approvedOn: (on) => `Genehmigt am ${dayInWords(on, 'de')}; Dokumente werden nach zwölf Monaten überprüft`,
};
