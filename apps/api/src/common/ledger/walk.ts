import { chainHash, type LoggedEntry } from './chain.ts';
import type { Finding, FindingKind } from './finding.ts';
import { checkMark, type MarkKey } from './mark.ts';
import type { LogSeal } from './seal.ts';
import { GrowingTree, leafHash } from './tree.ts';

/** How far the clocks of those who write and of the database may be apart, with the longest transaction. */
const clockSlackMs = 60 * 60 * 1000;

export interface LogToWalk {
  name: string;
  organisationId: string;
  keys: readonly MarkKey[];
  /** Those of this log, in whatever order. */
  seals: readonly LogSeal[];
}

export interface WalkedLog {
  entries: number;
  /** Entries at the beginning that are older than marks. */
  unmarked: number;
  findings: Finding[];
}

/** Goes through a whole log once and keeps nothing of it: computes chain, marks and tree again, beside the seals. */
export async function walkLog(log: LogToWalk, entries: AsyncIterable<LoggedEntry>): Promise<WalkedLog> {
  const walk = new Walk(log);
  for await (const entry of entries) walk.take(entry);
  return walk.end();
}

/** How far a walk has come, and what it has to know to go on from there. */
export interface WalkPlace {
  sequence: number;
  hash: string;
  entries: number;
  unmarked: number;
  /** Of the tree, as hexadecimal text. */
  peaks: readonly string[];
}

export const leafOf = ({ hash }: { hash: string }) => leafHash(Buffer.from(hash, 'hex'));

export class Walk {
  private readonly tree: GrowingTree;
  private readonly found = new Map<FindingKind, { first: number; count: number; sentence: string }>();
  private readonly sealsAt: Map<number, LogSeal[]>;
  /** Undefined where the log was never sealed: then nobody has said yet how much of it is older than marks. */
  private readonly unmarkedTo: number | undefined;
  private last = { sequence: 0, hash: '' };
  private entries = 0;
  private unmarked = 0;

  constructor(
    private readonly log: LogToWalk,
    from?: WalkPlace,
  ) {
    this.tree = new GrowingTree({ size: from?.entries, peaks: from?.peaks.map((peak) => Buffer.from(peak, 'hex')) });
    if (from) [this.last, this.entries, this.unmarked] = [from, from.entries, from.unmarked];
    this.sealsAt = Map.groupBy(log.seals, ({ sequence }) => sequence);
    // Only the first seal may say how much is older than marks.
    this.unmarkedTo = log.seals.toSorted((one, other) => one.number - other.number)[0]?.unmarkedTo;
  }

  take(entry: LoggedEntry): void {
    this.entries += 1;
    this.checkChain(entry);
    this.checkMark(entry);
    this.tree.append(leafOf({ hash: chainHash(entry) }));
    this.last = entry;
    for (const seal of this.sealsAt.get(entry.sequence) ?? []) this.checkSeal(seal, entry);
  }

  /** The first entry so far that does not fit. */
  get brokenAt(): number | null {
    return this.found.size === 0 ? null : Math.min(...[...this.found.values()].map(({ first }) => first));
  }

  get place(): WalkPlace {
    const { sequence, hash } = this.last;
    const peaks = this.tree.peaks.map((peak) => Buffer.from(peak).toString('hex'));
    return { sequence, hash, entries: this.entries, unmarked: this.unmarked, peaks };
  }

  end(): WalkedLog {
    const { name } = this.log;
    const late = this.log.seals.filter(({ sequence }) => sequence > this.last.sequence);
    for (const { sequence, number, at } of late) {
      this.add(
        'log.shortened',
        this.last.sequence + 1,
        `The activity log of ${name} ends with entry ${this.last.sequence}, but had ${sequence} when it was sealed on ${at} (seal ${number}): the newest are gone, or the database is an older copy.`,
      );
    }
    const findings = [...this.found].map(([kind, { sentence, count }]) => ({
      kind,
      sentence: count > 1 ? `${sentence} (${count - 1} more like this.)` : sentence,
    }));
    return { entries: this.entries, unmarked: this.unmarked, findings };
  }

  private checkChain(entry: LoggedEntry): void {
    const { name } = this.log;
    const { sequence } = entry;
    if (sequence !== this.last.sequence + 1) {
      this.add(
        'entry.missing',
        this.last.sequence + 1,
        `In the activity log of ${name}, entry ${this.last.sequence + 1} is missing.`,
      );
    }
    const isChained = entry.previousHash === this.last.hash && entry.hash === chainHash(entry);
    if (!isChained) {
      this.add(
        'entry.changed',
        sequence,
        `In the activity log of ${name}, the chain does not fit at entry ${sequence}: it, or the one before, was changed.`,
      );
    }
  }

  private checkMark({ id, mark, at, sequence, ...content }: LoggedEntry): void {
    const place = `In the activity log of ${this.log.name}, entry ${sequence}`;
    if (id === null || mark === null) {
      const isOlder = this.unmarkedTo === undefined ? this.unmarked === sequence - 1 : sequence <= this.unmarkedTo;
      if (isOlder) this.unmarked += 1;
      else this.add('entry.unmarked', sequence, `${place} was not written by Waymark: it has no mark.`);
      return;
    }
    const state = checkMark(this.log.keys, { ...content, id }, mark);
    if (state === 'differs') {
      this.add('entry.forged', sequence, `${place} is not what Waymark wrote: its mark does not fit.`);
    } else if (state === 'unknown key') {
      this.add(
        'entry.unknown_key',
        sequence,
        `${place} is marked with a key that does not follow from this secret: it is forged, or OLD_SECRETS lacks one.`,
      );
    } else if (Math.abs(at.getTime() - timeOf(id)) > clockSlackMs) {
      this.add(
        'entry.time',
        sequence,
        `${place} says ${at.toISOString()}, but was written on ${new Date(timeOf(id)).toISOString()}.`,
      );
    }
  }

  private checkSeal({ number, at, root, hash, sequence }: LogSeal, entry: LoggedEntry): void {
    const isSame = hash === entry.hash && root === Buffer.from(this.tree.root()).toString('hex');
    if (isSame) return;
    this.add(
      'log.rewritten',
      sequence,
      `The activity log of ${this.log.name} is not the one that was sealed on ${at} (seal ${number}): up to entry ${sequence}, something was changed, put in or taken out.`,
    );
  }

  private add(kind: FindingKind, first: number, sentence: string): void {
    const found = this.found.get(kind);
    if (found) found.count += 1;
    else this.found.set(kind, { first, count: 1, sentence });
  }
}

/** A UUIDv7 begins with the milliseconds since 1970. */
const timeOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
