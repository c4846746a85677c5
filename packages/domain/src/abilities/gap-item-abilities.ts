import { can } from '../people/permissions.ts';
import { isClaim, isOwnAssessment, mayAssessOwn } from '../readiness/gap-item.ts';
import type { Conformity } from '../readiness/states.ts';
import type { Asker } from './asker.ts';

interface AskedItem {
  conformity: Conformity;
  ownerId: string | null;
  /** Who answers what was sent back, where it has no owner. */
  answererId: string | null;
  assessedById: string | null;
  isAccepted: boolean;
}

/**
 * What somebody may do with a gap item: its owner says how far it conforms, who may edit changes the rest too, and the last
 * word has somebody who neither owns it nor said how far it conforms.
 */
export function gapItemAbilities(item: AskedItem, { userId, role }: Asker) {
  const edits = can(role, 'gap:edit');
  const accepts = can(role, 'gap:accept');
  const isOwnWord = isOwnAssessment(item, userId);
  const mayAssess =
    edits || mayAssessOwn({ isOwn: (item.ownerId ?? item.answererId) === userId, conformity: item.conformity });
  return {
    edit: edits,
    assess: can(role, 'gap:assess') && mayAssess,
    accept: accepts && isClaim(item.conformity) && !item.isAccepted && !isOwnWord,
    withdrawAcceptance: accepts && item.isAccepted,
    /** They accept, but not this: it is their own word. */
    acceptIsAnothers: accepts && isOwnWord,
  };
}
