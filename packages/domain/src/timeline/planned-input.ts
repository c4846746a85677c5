import type { WorkCalendar } from '../days/work-calendar.ts';
import type { PlanInput, PlannedStage } from '../plan/programme-plan.ts';
import type { Language } from '../words/languages.ts';
import { defaultBodyLimits, type MadeFrom, type TimelineInput, type WithdrawnEdition } from './types.ts';

/** Monday to Friday, no closures. */
const everyWeek: WorkCalendar = { workingDays: [1, 2, 3, 4, 5], closures: [] };

export interface PlannedInput extends PlanInput {
  today: Temporal.PlainDate;
  language: Language;
  /** Of `planProgramme`. */
  stages: readonly PlannedStage[];
  edition?: WithdrawnEdition | null;
  madeFrom?: MadeFrom | null;
}

/** The timeline input of a programme that does not exist yet: its plan, and nothing that has happened. */
export function plannedTimelineInput({
  lifecycle,
  timeBasis,
  today,
  language,
  stages,
  edition = null,
  madeFrom = null,
  ...dates
}: PlannedInput): TimelineInput {
  return {
    lifecycle,
    timeBasis,
    today,
    language,
    dates,
    stages: stages.map(({ key, fromOn, toOn }) => ({
      key,
      status: 'planned',
      plannedFromOn: fromOn,
      plannedToOn: toOn,
      baselineFromOn: fromOn,
      baselineToOn: toOn,
      actualFromOn: null,
      actualToOn: null,
      isPinned: false,
      pinReason: null,
      ownerId: null,
    })),
    certificate: null,
    report: null,
    edition,
    madeFrom,
    overrides: [],
    limits: defaultBodyLimits,
    calendar: everyWeek,
    majors: null,
    facts: { internalAuditDoneOn: null, managementReviewDoneOn: null, openHardGates: 0, surveillanceDoneOn: [] },
  };
}
