import type { PlannedContribution } from '../../../common/contributions/dated.ts';
import type { ProgrammePlansService } from '../plan/programme-plans.service.ts';
import { programmeConflicts } from './programme-conflicts.ts';
import { heldOnce, programmeEvents } from './programme-events.ts';

/** The days of programmes, as the engine works them out. Throws `resource.not_found` for a programme that is not here. */
export const plannedProgrammes = (plans: ProgrammePlansService): PlannedContribution => ({
  read: async ({ organisationId, programmeId, language }) => {
    const reader = { organisationId, language };
    const timelines =
      programmeId === null ? await plans.timelines(reader) : [await plans.timeline(reader, programmeId)];
    return {
      events: (seen) => heldOnce(timelines.flatMap((plan) => programmeEvents(plan, seen))),
      conflicts: (asked) => programmeConflicts(timelines, asked),
    };
  },
});
