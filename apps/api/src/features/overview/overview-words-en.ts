import { stageEnds } from '@waymark/domain';

/** What the overview says of dates in English. */
export const overviewWordsEn = {
  stageEnds: (stage: string) => stageEnds(stage, 'en'),
  target: (programme: string) => `Target date of ${programme}`,
};
