import { spoken } from '@waymark/domain';
import { programmeEventWordsDe } from './programme-event-words-de.ts';
import { programmeEventWordsEn } from './programme-event-words-en.ts';

export type ProgrammeEventWords = typeof programmeEventWordsEn;

/** What the calendar says of programmes; names of stages and milestones come from the catalogue, by language. */
export const programmeEventWords = spoken<ProgrammeEventWords>({
  en: programmeEventWordsEn,
  de: programmeEventWordsDe,
});
