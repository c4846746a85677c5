import { createHash } from 'node:crypto';
import type { EntryContent } from './mark.ts';

/** An entry as it is in the database; `id` and `mark` are missing on what was written before there were marks. */
export interface LoggedEntry extends Omit<EntryContent, 'id'> {
  id: string | null;
  mark: string | null;
  sequence: number;
  at: Date;
  previousHash: string;
  hash: string;
  /** The words of the database for `before` and `after`, which its hash is over. */
  beforeText: string | null;
  afterText: string | null;
}

/** The hash that the database's `activity_hash` gives, computed here: what is in the database may have been replaced. */
export function chainHash(entry: LoggedEntry): string {
  const text = (value: string | null) => (value === null ? 'null' : JSON.stringify(value));
  const fields = [
    text(entry.previousHash),
    text(entry.organisationId),
    String(entry.sequence),
    secondsOf(entry.at),
    text(entry.actorId),
    text(entry.actorName),
    text(entry.action),
    text(entry.subjectType),
    text(entry.subjectId),
    text(entry.subjectLabel),
    text(entry.programmeId),
    text(entry.requestId),
    entry.beforeText ?? 'null',
    entry.afterText ?? 'null',
    ...(entry.id === null && entry.mark === null ? [] : [text(entry.id), text(entry.mark)]),
  ];
  return createHash('sha256')
    .update(`[${fields.join(', ')}]`)
    .digest('hex');
}

/** As PostgreSQL writes the seconds since 1970: always with six digits after the point. */
function secondsOf(at: Date): string {
  const milliseconds = at.getTime();
  return `${Math.floor(milliseconds / 1000)}.${String(milliseconds % 1000).padStart(3, '0')}000`;
}
