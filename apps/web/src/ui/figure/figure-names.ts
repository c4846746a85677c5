/** Numbers of the organisation, or of the person who looks. */
export const organisationFigures = ['programmes', 'my open work', 'evidence to review', 'reminders not read'] as const;

/** Numbers of one programme. */
export const programmeFigures = [
  'proven',
  'claimed',
  'gap',
  'unknown',
  'requirements in scope',
  'requirements left out',
  'requirements to assess',
  'open gates',
  'mandatory documents not approved',
  'stage',
  'next hard date',
  'target',
  'blockers of the plan',
  'warnings of the plan',
] as const;

/** What a number is called: wherever two are called the same, they are the same. */
export type FigureName = (typeof organisationFigures)[number] | (typeof programmeFigures)[number] | `gate ${string}`;
