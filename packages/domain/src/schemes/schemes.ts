/** What an organisation can pursue. Each has one lifecycle and one framework (see `packages/frameworks`). */
export const schemeIds = [
  'iso-27001-2022',
  'iso-27001-2013',
  'soc-2-type-1',
  'soc-2-type-2',
  'soc-1-type-1',
  'soc-1-type-2',
  'isae-3402-type-1',
  'isae-3402-type-2',
  'isae-3000-type-1',
  'isae-3000-type-2',
  'soc-3',
] as const;
export type SchemeId = (typeof schemeIds)[number];

/** What a scheme examines: the state on one day, a period, or (ISO) the management system until the target date. */
export const timeBases = ['certificate', 'as_of', 'period'] as const;
export type TimeBasis = (typeof timeBases)[number];

/** The Trust Services Categories. Security is always in scope. */
export const trustCategories = [
  'security',
  'availability',
  'processing-integrity',
  'confidentiality',
  'privacy',
] as const;
export type TrustCategory = (typeof trustCategories)[number];
