import type { Language } from '../words/languages.ts';
import { spoken } from '../words/spoken.ts';
import type { MessageClause } from './message.ts';
import { messageWordsDe } from './message-words-de.ts';
import { messageWordsEn } from './message-words-en.ts';

export type MessageWords = typeof messageWordsEn;

const messageWords = spoken<MessageWords>({ en: messageWordsEn, de: messageWordsDe });

/** A clause as it is said on the day of the report. */
export function clauseInWords(clause: MessageClause, today: Temporal.PlainDate, language: Language): string {
  const words = messageWords(language);
  switch (clause.kind) {
    case 'no_programme':
      return words.noProgramme;
    case 'recorded':
    case 'failed':
      return words.record(clause.name, clause.record, today);
    case 'not_measurable':
      return words.notMeasurable(clause.name);
    case 'unassessed':
      return words.unassessed(clause.name, clause.inScope);
    case 'no_day':
      return words.noDay(clause.name, clause.result, clause.why);
    case 'dated':
      return words.dated({ ...clause, today });
    case 'rest':
      return words.rest(clause.counts);
  }
}
