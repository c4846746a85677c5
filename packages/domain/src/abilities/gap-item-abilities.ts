import { can } from '../people/permissions.ts';
import { isGap, isOwnAssessment, mayAssessOwn } from '../readiness/gap-item.ts';
import type { Conformity } from '../readiness/states.ts';
import type { Asker } from './asker.ts';

interface AskedItem {
  conformity: Conformity;
  ownerId: string | null;
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
  const isAcceptable = item.conformity !== 'not_assessed' && !isGap(item.conformity);
  const mayAssess = edits || mayAssessOwn({ isOwn: item.ownerId === userId, conformity: item.conformity });
  return {
    edit: edits,
    assess: can(role, 'gap:assess') && mayAssess,
    accept: accepts && isAcceptable && !item.isAccepted && !isOwnWord,
    withdrawAcceptance: accepts && item.isAccepted,
    /** They accept, but not this: it is their own word. */
    acceptIsAnothers: accepts && isOwnWord,
  };
}
