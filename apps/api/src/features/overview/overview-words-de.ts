import { stageEnds } from '@waymark/domain';
import type { OverviewWords } from './overview-words.ts';

/** What the overview says of dates in German. */
export const overviewWordsDe: OverviewWords = {
  stageEnds: (stage) => stageEnds(stage, 'de'),
  target: (programme) => `Zieltermin von ${programme}`,
};
