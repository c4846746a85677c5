import { randomUUIDv7 } from 'node:crypto';
import { Prisma } from '@waymark/prisma';
import type { Actor } from './actor.ts';
import { type Db, markKeyIn } from './database.ts';
import { markDone } from './idempotency-claims.ts';
import { deletionContent, type EntryContent, markOf } from './ledger/mark.ts';

/** What happened to what. `before` and `after` hold the fields that changed, never file contents or secrets. */
export interface ActivityEntry {
  action: string;
  subjectType: string;
  subjectId: string | null;
  subjectLabel: string;
  programmeId?: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** Who did it: a person, or with neither id Waymark itself. */
export interface Author extends Pick<Actor, 'organisationId' | 'userName' | 'claim'> {
  userId: string | null;
  requestId: string | null;
}

/** Writes entries to the append-only log, in the transaction of the change they tell of. */
export async function recordActivities(db: Db, actor: Author, entries: readonly ActivityEntry[]): Promise<void> {
  if (actor.claim) await markDone(db, actor.claim);
  await writeActivities(
    db,
    entries.map(({ before, after, programmeId, ...entry }) => ({
      organisationId: actor.organisationId,
      actorId: actor.userId,
      actorName: actor.userName,
      requestId: actor.requestId,
      ...entry,
      programmeId: programmeId ?? null,
      before: before ?? null,
      after: after ?? null,
    })),
  );
}

/**
 * Writes whole entries, each with a new id and a mark: also those that are copied from another organisation, whose own
 * marks hold only there.
 */
export async function writeActivities(db: Db, contents: readonly Omit<EntryContent, 'id'>[]): Promise<void> {
  const key = markKeyIn(db);
  await db.activity.createMany({
    data: contents.map((content) => {
      const whole = {
        ...content,
        id: randomUUIDv7(),
        before: asStored(content.before),
        after: asStored(content.after),
      };
      return {
        ...whole,
        before: whole.before ?? Prisma.DbNull,
        after: whole.after ?? Prisma.DbNull,
        mark: markOf(key, whole),
      };
    }),
  });
}

/**
 * Says that Waymark deletes an organisation, in the same transaction: its log goes with it, and whoever checks later must
 * be able to tell that from one that was taken away.
 */
export async function recordDeletion(db: Db, organisationId: string): Promise<void> {
  const deletion = { organisationId, id: randomUUIDv7() };
  const mark = markOf(markKeyIn(db), deletionContent(deletion));
  await db.organisationDeletion.createMany({ data: { ...deletion, mark }, skipDuplicates: true });
}

/** Writes one entry; see {@link recordActivities}. */
export async function recordActivity(db: Db, actor: Author, entry: ActivityEntry): Promise<void> {
  await recordActivities(db, actor, [entry]);
}

/** The fields of `after` that differ from `before`, on both sides; null where nothing changed. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const names = Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (names.length === 0) return null;
  const pick = (source: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.map((name) => [name, source[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** As it comes back from the database: days and times are text there, and what is undefined is not there. */
const asStored = (value: unknown) => (value == null ? null : JSON.parse(JSON.stringify(value)));
