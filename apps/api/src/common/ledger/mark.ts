import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from './canonical.ts';

/** What an entry of the log says; all of it is under its mark. `id` is a UUIDv7: it also says when it was made. */
export interface EntryContent {
  organisationId: string;
  id: string;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  subjectLabel: string;
  programmeId: string | null;
  requestId: string | null;
  before: unknown;
  after: unknown;
}

/** Made of the installation's secret. The name tells later which key a mark was made with. */
export interface MarkKey {
  name: string;
  key: Uint8Array;
}

export function markKeyOf(secret: string): MarkKey {
  const derive = (label: string, bytes: number) =>
    new Uint8Array(hkdfSync('sha256', secret, '', `waymark activity ${label}`, bytes));
  return { name: Buffer.from(derive('key name', 4)).toString('hex'), key: derive('mark', 32) };
}

/** Only who knows the key can make it: the name of the key and an HMAC-SHA-256 over the content. */
export function markOf({ name, key }: MarkKey, content: EntryContent): string {
  return `${name}.${createHmac('sha256', key).update(textOf(content)).digest('base64url')}`;
}

export type MarkState = 'fits' | 'differs' | 'unknown key';

export function checkMark(keys: readonly MarkKey[], content: EntryContent, mark: string): MarkState {
  const key = keys.find(({ name }) => mark.startsWith(`${name}.`));
  if (!key) return 'unknown key';
  const [given, expected] = [Buffer.from(mark), Buffer.from(markOf(key, content))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? 'fits' : 'differs';
}

/** Ids as the database gives them back, however they were written. */
function textOf(content: EntryContent): string {
  const { organisationId, id, actorId, subjectId, programmeId } = content;
  const ids = [organisationId, id, actorId, subjectId, programmeId].map((value) => value?.toLowerCase() ?? null);
  const { actorName, action, subjectType, subjectLabel, requestId, before, after } = content;
  return canonicalJson([...ids, actorName, action, subjectType, subjectLabel, requestId, before, after]);
}

/** What stays of an organisation that is deleted: no name, only that Waymark did it. */
export function deletionContent({ organisationId, id }: Pick<EntryContent, 'organisationId' | 'id'>): EntryContent {
  const nobody = { actorId: null, actorName: '', requestId: null };
  const subject = { subjectType: 'organisation', subjectId: organisationId, subjectLabel: '', programmeId: null };
  return { organisationId, id, ...nobody, action: 'organisation.deleted', ...subject, before: null, after: null };
}
