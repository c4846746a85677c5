import { can } from '../people/permissions.ts';
import { isOwnEvidence, type ReviewedEvidence } from '../readiness/evidence-review.ts';
import type { Asker } from './asker.ts';

/** The words, links and versions of a piece of evidence are its owner's and the reviewers'. */
export const mayEditEvidence = ({ ownerId }: { ownerId: string }, { userId, role }: Asker): boolean =>
  can(role, 'evidence:add') && (can(role, 'evidence:review') || ownerId === userId);

/** What somebody may do with a piece of evidence; nobody reviews their own. */
export function evidenceAbilities(evidence: ReviewedEvidence, asker: Asker) {
  const reviews = can(asker.role, 'evidence:review');
  const isOwn = isOwnEvidence(evidence, asker.userId);
  return {
    edit: mayEditEvidence(evidence, asker),
    review: reviews && evidence.isLinked && !isOwn,
    /** They review, but not this: it is their own. */
    reviewIsAnothers: reviews && isOwn,
  };
}
