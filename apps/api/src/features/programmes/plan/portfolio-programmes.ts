import { type Clash, clashes, type Language, type PortfolioProgramme } from '@waymark/domain';
import type { ProgrammeTimeline } from '../programme.mapper.ts';

/** Programmes as what looks at several of them sees them. */
export const portfolioProgrammes = (plans: readonly ProgrammeTimeline[]): PortfolioProgramme[] =>
  plans.map(({ programme: { id, name }, input: { lifecycle }, timeline, auditsOwnArea, work }) => ({
    id,
    name,
    lifecycle,
    timeline,
    auditsOwnArea,
    work,
  }));

/** What programmes do to one another and to the people they share. */
export function clashesOf(plans: readonly ProgrammeTimeline[], language: Language): Clash[] {
  const [first] = plans;
  return first ? clashes(portfolioProgrammes(plans), first.input, language) : [];
}
