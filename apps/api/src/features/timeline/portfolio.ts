import type { PortfolioTimeline } from '@waymark/contracts';
import { type Language, sharedMilestones } from '@waymark/domain';
import {
  clashesOf,
  type ProgrammeTimeline,
  portfolioProgrammes,
  toFinding,
} from '../programmes/plan/programme-plans.service.ts';

/** What several programmes do to one another: where they clash, and what they can do together. */
export function portfolioOf(
  plans: readonly ProgrammeTimeline[],
  language: Language,
): Pick<PortfolioTimeline, 'clashes' | 'shared'> {
  return {
    clashes: clashesOf(plans, language).map(({ programmeIds, ...finding }) => ({
      ...toFinding(finding),
      programmeIds,
    })),
    shared: sharedMilestones(portfolioProgrammes(plans), language).map((milestone) => ({
      ...milestone,
      on: milestone.on.toString(),
    })),
  };
}
