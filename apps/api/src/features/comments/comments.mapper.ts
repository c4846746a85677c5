import type { Comment } from '@waymark/contracts';
import { type Asker, commentAbilities } from '@waymark/domain';
import { z } from 'zod';

const personSchema = z.object({ id: z.string(), name: z.string() });
const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  version: z.number(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
  isRemoved: z.boolean(),
  author: personSchema,
  mentions: z.array(personSchema.extend({ isRead: z.boolean() })),
});

/** A thread as one person sees it; rows come oldest first. */
export function toThread(found: readonly unknown[], asker: Asker, now: Date): Comment[] {
  const rows = rowSchema.array().parse(found);
  return rows.map(({ mentions, createdAt, editedAt, ...row }, place) => {
    const later = rows.slice(place + 1);
    const state = {
      authorId: row.author.id,
      ageMinutes: ageMinutes(createdAt, now),
      isAnswered: later.some(({ author, isRemoved }) => author.id !== row.author.id && !isRemoved),
      isRemoved: row.isRemoved,
    };
    return {
      ...row,
      createdAt: createdAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
      mentions: mentions.map(({ id, name }) => ({ id, name })),
      isUnread: mentions.some(({ id, isRead }) => id === asker.userId && !isRead),
      abilities: commentAbilities(state, asker),
    };
  });
}

export const ageMinutes = (createdAt: Date, now: Date) => (now.getTime() - createdAt.getTime()) / 60_000;
