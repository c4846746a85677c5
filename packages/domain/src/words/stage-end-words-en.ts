/** How the end of a stage is said, in English. */
export const stageEndWordsEn = {
  /** Names that say themselves what happens on the last day. */
  isEvent: (stage: string) => /\b(?:issued|granted|renewed)$/.test(stage),
  ends: (stage: string) => `${stage} ends`,
};
