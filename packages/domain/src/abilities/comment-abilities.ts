import { type CommentState, isCommentEditable, isCommentRemovable } from '../comments/comments.ts';
import { can } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

/** What somebody may do with a comment: only its author anything, and only while they still may write at all. */
export function commentAbilities(comment: CommentState, { userId, role }: Asker) {
  const writes = can(role, 'comment:write');
  return { edit: writes && isCommentEditable(comment, userId), remove: writes && isCommentRemovable(comment, userId) };
}

export const threadAbilities = ({ role }: Asker) => ({ write: can(role, 'comment:write') });
