import { randomUUIDv7 } from 'node:crypto';
import type { DemoContribution, DemoScene, Told } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { type DemoComment, demoComments } from './comment-content.demo.ts';
import { commentDemoWords } from './comment-demo-words.ts';
import { keyOf, namedPlace, placeIn } from './comment-places.ts';

export const commentDemo: DemoContribution = { step: 'words', write, told };

async function write(tx: Db, { actor: { organisationId, language }, people, programmes }: DemoScene): Promise<void> {
  const words = commentDemoWords(language);
  for (const comment of demoComments) {
    const id = await thingOf(tx, { organisationId, programmeId: programmes.iso }, comment);
    const createdAt = new Date(`${inDays(-comment.daysAgo)}T10:15:00Z`);
    const row = {
      organisationId,
      id: randomUUIDv7(),
      authorId: people[comment.by],
      text: words[comment.key],
      createdAt,
    };
    await tx.comment.create({ data: { ...row, ...keyOf({ kind: comment.on, id }) } });
    if (comment.mentions === null) continue;
    const readAt = comment.isRead ? createdAt : null;
    await tx.commentMention.create({
      data: { organisationId, commentId: row.id, userId: people[comment.mentions], toldAt: createdAt, readAt },
    });
  }
}

interface Programme {
  organisationId: string;
  programmeId: string;
}

/** What is talked about: what the demo has of this kind for the requirement. */
async function thingOf(
  tx: Db,
  { organisationId, programmeId }: Programme,
  { on, requirement: requirementId }: DemoComment,
): Promise<string> {
  const { id } = await tx.gapItem.findFirstOrThrow({ where: { organisationId, programmeId, requirementId } });
  if (on === 'gap_item') return id;
  const of = { organisationId, orderBy: { id: 'asc' as const } };
  if (on === 'task') {
    const task = await tx.task.findFirstOrThrow({
      where: { organisationId, gapItemId: id, status: 'open' },
      orderBy: of.orderBy,
    });
    return task.id;
  }
  const evidence = await tx.evidence.findFirstOrThrow({
    where: { organisationId, links: { some: { gapItemId: id } } },
    orderBy: of.orderBy,
  });
  return evidence.id;
}

async function told(tx: Db, actor: DemoScene['actor']): Promise<Told[]> {
  const rows = await tx.comment.findMany({
    where: { organisationId: actor.organisationId },
    include: { mentions: true },
    orderBy: { createdAt: 'asc' },
  });
  const told: Told[] = [];
  for (const { id, authorId: by, createdAt: at, mentions, ...row } of rows) {
    const place = placeIn(row);
    const { label, programme } = await namedPlace(tx, actor, place);
    told.push({
      ...{ action: 'comment.written', subjectType: 'comment', subjectId: id, subjectLabel: label(actor.language) },
      ...{ programmeId: programme?.id, by, at },
      after: { ...place, mentions: mentions.map(({ userId }) => userId) },
    });
  }
  return told;
}
