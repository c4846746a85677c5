import { dayFacts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { withFollowers } from './followers.ts';
import { milestonesOf } from './milestones.ts';
import { chainNotes, withSlip } from './slip-chain.ts';
import { timelineStages } from './stages.ts';
import type { Timeline, TimelineInput } from './types.ts';

/** The days of a programme with their reasons, what is wrong with them, and what decides the day of the result. */
export function timelineOf(input: TimelineInput): Timeline {
  const facts = withFollowers(input, dayFacts(input));
  const chain = chainNotes(input, facts);
  const milestones = milestonesOf(input, facts).map((milestone) => withSlip(milestone, facts, chain));
  const { stages, criticalPath } = timelineStages({ input, facts, milestones, chain });
  return { stages, milestones, criticalPath, findings: findingsOf({ input, facts, words: facts.words, milestones }) };
}
