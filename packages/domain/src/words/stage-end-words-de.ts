import type { StageEndWords } from './stage-end-words.ts';

/** How the end of a stage is said, in German. */
export const stageEndWordsDe: StageEndWords = {
  isEvent: (stage) => /\b(?:ausgestellt|erteilt|herausgegeben|erneuert)$/.test(stage),
  ends: (stage) => `${stage} endet`,
};
