import type { PortfolioTimeline } from '@waymark/contracts';
import { sharedMilestoneAbilities, sharedMilestones } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import {
  clashesOf,
  type ProgrammeTimeline,
  portfolioProgrammes,
  toFinding,
} from '../programmes/plan/programme-plans.service.ts';

/** What several programmes do to one another: where they clash, and what they can do together. */
export function portfolioOf(
  plans: readonly ProgrammeTimeline[],
  actor: Actor,
): Pick<PortfolioTimeline, 'clashes' | 'shared'> {
  return {
    clashes: clashesOf(plans, actor.language).map(({ programmeIds, ...finding }) => ({
      ...toFinding(finding),
      programmeIds,
    })),
    shared: sharedMilestones(portfolioProgrammes(plans), actor.language).map((milestone) => ({
      ...milestone,
      on: milestone.on.toString(),
      abilities: sharedMilestoneAbilities(milestone, actor),
    })),
  };
}
