import type { PortfolioTimeline } from '@waymark/contracts';
import { clashes, type Language, sharedMilestones } from '@waymark/domain';
import { type ProgrammeTimeline, toFinding } from '../programmes/plan/programme-plans.service.ts';

/** What several programmes do to one another: where they clash, and what they can do together. */
export function portfolioOf(
  plans: readonly ProgrammeTimeline[],
  language: Language,
): Pick<PortfolioTimeline, 'clashes' | 'shared'> {
  const [first] = plans;
  if (!first) return { clashes: [], shared: [] };
  const programmes = plans.map(({ programme: { id, name }, input: { lifecycle }, timeline, auditsOwnArea }) => ({
    id,
    name,
    lifecycle,
    timeline,
    auditsOwnArea,
  }));
  return {
    clashes: clashes(programmes, first.input.calendar, language).map(({ programmeIds, ...finding }) => ({
      ...toFinding(finding),
      programmeIds,
    })),
    shared: sharedMilestones(programmes, language).map((milestone) => ({
      ...milestone,
      on: milestone.on.toString(),
    })),
  };
}
