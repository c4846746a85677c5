import { commentedKinds } from '@waymark/domain';
import { z } from 'zod';
import { instantSchema, personSchema } from './common.ts';
import { linesText } from './text.ts';

/** What is talked about. */
export const commentPlaceSchema = z.strictObject({ kind: z.enum(commentedKinds), id: z.uuid() });
export type CommentPlace = z.infer<typeof commentPlaceSchema>;

export const commentSchema = z.object({
  id: z.uuid(),
  author: personSchema,
  /** Empty once it is removed. */
  text: z.string(),
  createdAt: instantSchema,
  editedAt: instantSchema.nullable(),
  isRemoved: z.boolean(),
  mentions: z.array(personSchema),
  /** It names the person who asks, who has not read it yet. */
  isUnread: z.boolean(),
  /** What the person who asks may do with it. */
  abilities: z.object({ edit: z.boolean(), remove: z.boolean() }),
  version: z.number().int(),
});
export type Comment = z.infer<typeof commentSchema>;

/** The newest two hundred, oldest first. */
export const commentsSchema = z.object({
  items: z.array(commentSchema),
  abilities: z.object({ write: z.boolean() }),
});
export type Comments = z.infer<typeof commentsSchema>;

/** `mentions` are members who may see what is talked about. */
export const writeCommentSchema = z.strictObject({
  text: linesText({ min: 1, max: 4000 }),
  mentions: z.array(z.uuid()).max(20).default([]),
});
export type WriteComment = z.input<typeof writeCommentSchema>;
export const createCommentSchema = writeCommentSchema.extend({ place: commentPlaceSchema });
export type CreateComment = z.input<typeof createCommentSchema>;
