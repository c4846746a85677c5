import type { Language } from './languages.ts';

/** Names that say themselves what happens on the last day. */
const events: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:issued|granted|renewed)$/,
  de: /\b(?:ausgestellt|erteilt|herausgegeben|erneuert)$/,
};

const ends: Readonly<Record<Language, (stage: string) => string>> = {
  en: (stage) => `${stage} ends`,
  de: (stage) => `${stage} endet`,
};

/** `Stage 1 audit ends`, but `Certificate issued`: what is an event by its name does not end. */
export const stageEnds = (stage: string, language: Language): string =>
  events[language].test(stage) ? stage : ends[language](stage);
