import { DomainError } from '../errors.ts';

/** What people can talk about. */
export const commentedKinds = ['gap_item', 'evidence', 'task'] as const;
export type CommentedKind = (typeof commentedKinds)[number];

/** So long everybody may put right what they have just written, whoever has answered meanwhile. */
export const commentEditMinutes = 15;

export interface CommentState {
  authorId: string;
  ageMinutes: number;
  /** Somebody else has written below it. */
  isAnswered: boolean;
  isRemoved: boolean;
}

/** Nobody changes what others have already answered, but for a slip of the pen. */
export function isCommentEditable(comment: CommentState, personId: string): boolean {
  const isOpen = !comment.isAnswered || comment.ageMinutes < commentEditMinutes;
  return isOpen && isCommentRemovable(comment, personId);
}

/** Everybody takes back what they wrote themselves; that there was something stays. */
export function isCommentRemovable({ authorId, isRemoved }: CommentState, personId: string): boolean {
  return authorId === personId && !isRemoved;
}

/** Throws `comment.not_own` and `comment.answered`. */
export function assertCommentEditable(comment: CommentState, personId: string): void {
  assertCommentRemovable(comment, personId);
  if (!isCommentEditable(comment, personId)) throw new DomainError('comment.answered');
}

/** Throws `comment.not_own`, and `resource.not_found` for one that is gone. */
export function assertCommentRemovable(comment: CommentState, personId: string): void {
  if (comment.isRemoved) throw new DomainError('resource.not_found');
  if (!isCommentRemovable(comment, personId)) throw new DomainError('comment.not_own');
}
