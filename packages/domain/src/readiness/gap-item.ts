import { DomainError } from '../errors.ts';
import type { Conformity } from './states.ts';

/** What owners say of their items; a major nonconformity, and what is left out, is for those to assess who may edit. */
export const ownersConformities: readonly Conformity[] = ['not_assessed', 'conform', 'improvement', 'minor'];

export const mayAssessOwn = ({ isOwn, conformity }: { isOwn: boolean; conformity: Conformity }): boolean =>
  isOwn && ownersConformities.includes(conformity);

/** A gap that someone is willing to live with is still a gap, never a conforming item. */
export const isGap = (conformity: Conformity): boolean => conformity === 'minor' || conformity === 'major';

/** Said to be done or to be left out: it is somebody else's turn. */
export const isClaim = (conformity: Conformity): boolean => conformity !== 'not_assessed' && !isGap(conformity);

/** Whether somebody answers for an item: its owner, or whoever assessed it as long as it has none. */
export const isOwnAssessment = (
  { ownerId, assessedById }: { ownerId: string | null; assessedById: string | null },
  personId: string,
): boolean => personId === (ownerId ?? assessedById);

/** Whoever may not edit says how far their own item conforms, and by `conform` that it is done; others accept it. */
export function assertOwnAssessment(facts: { isOwn: boolean; before: Conformity; after: Conformity }): void {
  const { isOwn, before, after } = facts;
  if (!isOwn) throw new DomainError('gap.not_own');
  if (![before, after].every((conformity) => mayAssessOwn({ isOwn, conformity })))
    throw new DomainError('gap.managers_word');
}

/**
 * Who may accept the design of a gap item (for an item that does not apply: its justification): a reviewer who does not
 * answer for it, and only once it is assessed and no gap is recorded.
 */
export function assertAcceptable(facts: {
  ownerId: string | null;
  assessedById: string | null;
  acceptedById: string;
  conformity: Conformity;
}): void {
  const { acceptedById, conformity } = facts;
  if (conformity === 'not_assessed') throw new DomainError('gap.not_assessed');
  if (isGap(conformity)) throw new DomainError('gap.still_open', { conformity });
  if (isOwnAssessment(facts, acceptedById)) throw new DomainError('gap.self_acceptance');
}

/** Only Annex A controls and one's own control objectives can be left out, each with a reason. */
export function assertExcludable(facts: { isMandatory: boolean; justification: string }): void {
  if (facts.isMandatory) throw new DomainError('gap.not_excludable');
  if (facts.justification.trim() === '') throw new DomainError('gap.justification_required');
}
