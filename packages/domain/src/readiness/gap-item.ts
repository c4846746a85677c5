import { DomainError } from '../errors.ts';
import type { Conformity } from './states.ts';

/**
 * Who may accept the design of a gap item (for an item that does not apply: its justification): someone who neither
 * owns it nor said that it is done, and only once it is assessed and no gap is recorded.
 */
export function assertAcceptable(facts: {
  ownerId: string | null;
  claimedById: string | null;
  acceptedById: string;
  conformity: Conformity;
}): void {
  const { ownerId, claimedById, acceptedById, conformity } = facts;
  if (acceptedById === ownerId || acceptedById === claimedById) throw new DomainError('gap.self_acceptance');
  if (conformity === 'not_assessed') throw new DomainError('gap.not_assessed');
  // A gap that someone is willing to live with is still a gap, never a conforming item.
  if (conformity === 'minor' || conformity === 'major') throw new DomainError('gap.still_open', { conformity });
}

/** Only Annex A controls and one's own control objectives can be left out, each with a reason. */
export function assertExcludable(facts: { isMandatory: boolean; justification: string }): void {
  if (facts.isMandatory) throw new DomainError('gap.not_excludable');
  if (facts.justification.trim() === '') throw new DomainError('gap.justification_required');
}
