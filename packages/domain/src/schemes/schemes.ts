/** What an organisation can pursue, by the name of its folder in `packages/frameworks`. The catalogue says which there are. */
export type SchemeId = string;

/** What a scheme examines: the state on one day, a period, or (ISO) the management system until the target date. */
export const timeBases = ['certificate', 'as_of', 'period'] as const;
export type TimeBasis = (typeof timeBases)[number];
