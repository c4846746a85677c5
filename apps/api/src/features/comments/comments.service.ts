import { Injectable } from '@nestjs/common';
import type {
  Comment,
  CommentPlace,
  Comments,
  createCommentSchema,
  Told,
  writeCommentSchema,
} from '@waymark/contracts';
import { assertCommentEditable, assertCommentRemovable, can, DomainError, threadAbilities } from '@waymark/domain';
import type { Comment as CommentRow } from '@waymark/prisma';
import type { z } from 'zod';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertMembers } from '../../common/assert-members.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { Database, type Db } from '../../common/database.ts';
import { keyOf, namedPlace, placeIn, readingOf } from './comment-places.ts';
import { ageMinutes, toThread } from './comments.mapper.ts';
import { threadQuery } from './comments.sql.ts';

type Written = z.output<typeof writeCommentSchema>;

@Injectable()
export class CommentsService {
  constructor(private readonly database: Database) {}

  /** What has been said about something, oldest first; in one statement. */
  async list(actor: Actor, place: CommentPlace): Promise<Comments> {
    assertMayRead(actor, place);
    const rows = await this.database.read(actor, threadQuery(actor.organisationId, place));
    return { items: toThread(rows, actor, new Date()), abilities: threadAbilities(actor) };
  }

  async create(actor: Actor, { place, text, mentions }: z.output<typeof createCommentSchema>): Promise<Comment> {
    assertMayRead(actor, place);
    const { organisationId, userId: authorId } = actor;
    const id = await this.database.withOrganisation(actor, async (tx) => {
      const named = await this.mentioned(tx, actor, place, mentions);
      const told = { action: 'comment.written', after: { ...place, mentions: named } } as const;
      await namedPlace(tx, actor, place);
      const row = await tx.comment.create({ data: { organisationId, authorId, text, ...keyOf(place) } });
      await mention(tx, row, named);
      await record(tx, actor, row, told);
      return row.id;
    });
    return this.find(actor, place, id);
  }

  /** What is said with something that has its own entry in the log, in the transaction of that. */
  async sayWith(tx: Db, { organisationId, userId: authorId }: Actor, place: CommentPlace, text: string): Promise<void> {
    await tx.comment.create({ data: { organisationId, authorId, text, ...keyOf(place) } });
  }

  /** Puts right what one has written, as long as nobody has answered. Who is named only now is told now. */
  async update(actor: Actor, id: string, version: number, { text, mentions }: Written): Promise<Comment> {
    const { place, isSaved } = await this.database.withOrganisation(actor, async (tx) => {
      const { row, place } = await this.own(tx, actor, id);
      assertCommentEditable(await stateOf(tx, row), actor.userId);
      const named = await this.mentioned(tx, actor, place, mentions);
      const where = { organisationId: actor.organisationId, id, version, removedAt: null };
      const data = { text, editedAt: new Date(), version: { increment: 1 } };
      const { count } = await tx.comment.updateMany({ where, data });
      if (count === 0) return { place, isSaved: false };
      const before = await mention(tx, row, named);
      await record(tx, actor, row, {
        action: 'comment.changed',
        before: { mentions: before },
        after: { mentions: named },
      });
      return { place, isSaved: true };
    });
    const current = await this.find(actor, place, id);
    if (!isSaved) throw changedMeanwhile(current);
    return current;
  }

  /** Takes back what one has written: its words go, that there was something stays. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      const { row, place } = await this.own(tx, actor, id);
      assertCommentRemovable(await stateOf(tx, row), actor.userId);
      const { organisationId } = actor;
      const data = { text: '', removedAt: new Date(), version: { increment: 1 } };
      const { count } = await tx.comment.updateMany({ where: { organisationId, id, removedAt: null }, data });
      if (count === 0) throw new DomainError('resource.not_found');
      await mention(tx, row, []);
      await record(tx, actor, row, { action: 'comment.removed', before: place });
    });
  }

  /** The person who asks has seen what names them here. Reading leaves no trace in the activity log. */
  async markRead(actor: Actor, place: CommentPlace): Promise<Comments> {
    const { organisationId, userId } = actor;
    await this.database.withOrganisation(actor, (tx) =>
      tx.commentMention.updateMany({
        where: { organisationId, userId, readAt: null, comment: keyOf(place) },
        data: { readAt: new Date() },
      }),
    );
    return this.list(actor, place);
  }

  private async find(actor: Actor, place: CommentPlace, id: string): Promise<Comment> {
    const comment = (await this.list(actor, place)).items.find((candidate) => candidate.id === id);
    if (!comment) throw new DomainError('resource.not_found');
    return comment;
  }

  /** Holds the row, so that whoever comes second sees what the first one did. */
  private async own(tx: Db, { organisationId }: Actor, id: string) {
    await tx.$queryRaw`SELECT FROM comment WHERE organisation_id = ${organisationId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
    const row = await tx.comment.findUnique({ where: { organisationId_id: { organisationId, id } } });
    if (!row) throw new DomainError('resource.not_found');
    return { row, place: placeIn(row) };
  }

  /** Who is named, each once. Refuses whoever may not see what is talked about. */
  private async mentioned(tx: Db, actor: Actor, { kind }: CommentPlace, ids: readonly string[]): Promise<string[]> {
    const named = [...new Set(ids)].filter((id) => id !== actor.userId);
    const people = Object.fromEntries(named.map((id, place) => [`mentions.${place}`, id]));
    await assertMembers(tx, actor, people, readingOf[kind]);
    return named;
  }
}

/** Comments are seen by whoever sees what they are about. */
function assertMayRead({ role }: Actor, { kind }: CommentPlace): void {
  if (!can(role, readingOf[kind])) throw new DomainError('access.forbidden');
}

/** Who is named from now on; gives who was named before. */
async function mention(
  tx: Db,
  { organisationId, id: commentId }: CommentRow,
  named: readonly string[],
): Promise<string[]> {
  const before = await tx.commentMention.findMany({ where: { organisationId, commentId }, orderBy: { userId: 'asc' } });
  await tx.commentMention.deleteMany({ where: { organisationId, commentId, userId: { notIn: [...named] } } });
  const data = named.map((userId) => ({ organisationId, commentId, userId }));
  await tx.commentMention.createMany({ data, skipDuplicates: true });
  return before.map(({ userId }) => userId);
}

async function stateOf(tx: Db, row: CommentRow) {
  const { organisationId, gapItemId, evidenceId, taskId, authorId, createdAt } = row;
  const answers = await tx.comment.count({
    where: {
      ...{ organisationId, gapItemId, evidenceId, taskId, removedAt: null },
      ...{ authorId: { not: authorId }, createdAt: { gte: createdAt }, id: { not: row.id } },
    },
  });
  const isRemoved = row.removedAt !== null;
  return { authorId, ageMinutes: ageMinutes(createdAt, new Date()), isAnswered: answers > 0, isRemoved };
}

async function record(
  tx: Db,
  actor: Actor,
  row: CommentRow,
  told: Told<`comment.${'written' | 'changed' | 'removed'}`>,
): Promise<void> {
  const { label, programme } = await namedPlace(tx, actor, placeIn(row));
  const subject = { subjectType: 'comment', subjectId: row.id, subjectLabel: label('en') } as const;
  await recordActivity(tx, actor, { ...told, ...subject, programmeId: programme?.id });
}
