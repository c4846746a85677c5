import { randomUUIDv7 } from 'node:crypto';
import { type Happening, happeningSchema } from '@waymark/contracts';
import { Prisma } from '@waymark/prisma';
import type { Actor } from './actor.ts';
import { type Db, ledgerIn } from './database.ts';
import { markDone } from './idempotency-claims.ts';
import { deletionContent, type EntryContent, markOf } from './ledger/mark.ts';

/** Who did it: a person, or with neither id Waymark itself. */
export interface Author extends Pick<Actor, 'organisationId' | 'userName' | 'claim'> {
  userId: string | null;
  requestId: string | null;
}

/** Writes what happened to the append-only log, in the transaction of the change it tells of. */
export async function recordActivities(db: Db, author: Author, happenings: readonly Happening[]): Promise<void> {
  if (author.claim) await markDone(db, author.claim);
  const contents = happenings.map((happening) => contentOf(author, happening));
  const ids = await writeActivities(db, contents);
  const { outboxRoutes } = ledgerIn(db);
  const { organisationId } = author;
  const waiting = outboxRoutes
    .of(contents)
    .map(({ consumer, place }) => ({ organisationId, consumer, activityId: ids[place] ?? '' }));
  // Most of what happens nobody waits for: it then costs no statement more.
  if (waiting.length === 0) return;
  await db.outbox.createMany({ data: waiting });
  outboxRoutes.filled();
}

/** What happened, as the log keeps it. */
export function contentOf(author: Author, happening: Happening): Omit<EntryContent, 'id'> {
  // The compiler knows the shapes; what it cannot see (a row with more columns) comes to light in tests.
  if (process.env.NODE_ENV !== 'production') happeningSchema.parse(asStored(happening));
  return {
    organisationId: author.organisationId,
    actorId: author.userId,
    actorName: author.userName,
    requestId: author.requestId,
    ...happening,
    subjectId: happening.subjectId ?? null,
    programmeId: happening.programmeId ?? null,
    before: happening.before ?? null,
    after: happening.after ?? null,
  };
}

/** `at` counts only in a demo, whose log tells of months; the database takes the time of every other entry itself. */
export type WrittenEntry = Omit<EntryContent, 'id'> & { at?: Date };

/**
 * Writes whole entries, each with a new id and a mark: also those that are copied from another organisation, whose own
 * marks hold only there. Gives their ids.
 */
export async function writeActivities(db: Db, contents: readonly WrittenEntry[]): Promise<string[]> {
  const { markKey } = ledgerIn(db);
  const data = contents.map(({ at, ...content }) => {
    const whole = {
      ...content,
      id: at ? idOf(at) : randomUUIDv7(),
      before: asStored(content.before),
      after: asStored(content.after),
    };
    return {
      ...whole,
      ...(at && { at }),
      before: whole.before ?? Prisma.DbNull,
      after: whole.after ?? Prisma.DbNull,
      mark: markOf(markKey, whole),
    };
  });
  await db.activity.createMany({ data });
  return data.map(({ id }) => id);
}

/**
 * Says that Waymark deletes an organisation, in the same transaction: its log goes with it, and whoever checks later must
 * be able to tell that from one that was taken away.
 */
export async function recordDeletion(db: Db, organisationId: string): Promise<void> {
  const deletion = { organisationId, id: randomUUIDv7() };
  const mark = markOf(ledgerIn(db).markKey, deletionContent(deletion));
  await db.organisationDeletion.createMany({ data: { ...deletion, mark }, skipDuplicates: true });
}

/** Writes one entry; see {@link recordActivities}. */
export async function recordActivity(db: Db, author: Author, happening: Happening): Promise<void> {
  await recordActivities(db, author, [happening]);
}

/** The fields of `after` that differ from `before`, on both sides; null where nothing changed. */
export function changedFields<Before extends object, After extends Partial<Before>>(
  before: Before,
  after: After,
): { before: Partial<Pick<Before, keyof After & keyof Before>>; after: Partial<After> } | null;
export function changedFields(before: object, after: object) {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(Reflect.get(after, name)),
  );
  if (names.length === 0) return null;
  const pick = (source: object) => Object.fromEntries(names.map((name) => [name, Reflect.get(source, name) ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** An id that says when the entry was made, as all of them do. */
function idOf(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${randomUUIDv7().slice(13)}`;
}

/** As it comes back from the database: days and times are text there, and what is undefined is not there. */
const asStored = (value: unknown) => (value == null ? null : JSON.parse(JSON.stringify(value)));
