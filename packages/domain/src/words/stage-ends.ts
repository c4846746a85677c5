import type { Language } from './languages.ts';
import { stageEndWords } from './stage-end-words.ts';

/** `Stage 1 audit ends`, but `Certificate issued`: what is an event by its name does not end. */
export function stageEnds(stage: string, language: Language): string {
  const { isEvent, ends } = stageEndWords(language);
  return isEvent(stage) ? stage : ends(stage);
}
