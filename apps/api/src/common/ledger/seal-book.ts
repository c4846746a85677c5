import type { KeyObject } from 'node:crypto';
import type { Finding } from './finding.ts';
import { type FoundSeal, findSeals, type LogSeal, type PageSeal, sha256 } from './seal.ts';

/** A page as it is kept beside the evidence. */
export interface StoredPage {
  number: number;
  text: string;
}

interface BookEnd {
  number: number;
  token: string;
}

/** All seals of an installation: page after page, each tied to the one before; and those that were kept elsewhere. */
export class SealBook {
  readonly findings: Finding[] = [];
  readonly notes: string[] = [];
  private readonly logs: LogSeal[] = [];
  private readonly ends = new Map<number, string>();
  private readonly restored: { number: number; to: number }[] = [];
  private last: BookEnd = { number: 0, token: '' };

  /** What was sealed after `startedAt` may speak of entries that whoever checks does not see yet. */
  constructor(
    private readonly keys: readonly KeyObject[],
    private readonly startedAt: Date,
  ) {}

  get lastNumber(): number {
    return this.last.number;
  }

  /** The next page of the store, in order. */
  addPage({ number, text }: StoredPage): void {
    const seals = findSeals(text, this.keys);
    const end = seals.at(-1);
    if (end?.seal && new Date(end.seal.at) > this.startedAt) return;
    if (number > this.last.number + 1) this.miss(this.last.number + 1, number - 1, 'among those beside the evidence');
    if (end?.seal?.kind !== 'page' || !isWhole(end.seal, seals, number)) {
      this.findings.push({
        kind: 'seal.changed',
        sentence: `Seal ${number} was changed: it is not what Waymark signed.`,
      });
      this.last = { number, token: '' };
      return;
    }
    const isNext = number === this.last.number + 1 && this.last.token !== '';
    if (isNext && end.seal.previous !== sha256(this.last.token)) {
      this.findings.push({
        kind: 'seal.changed',
        sentence: `Seal ${number} does not follow seal ${number - 1}: one of them was replaced.`,
      });
    }
    this.take(end.seal, end.token, seals);
  }

  /** Seals from a backup, the server's log, a mail: whatever text holds them. */
  addWitness(name: string, text: string): number {
    const seals = findSeals(text, this.keys);
    for (const { token, seal } of seals) {
      if (!seal) {
        this.findings.push({ kind: 'seal.changed', sentence: `A seal in ${name} is not one that Waymark signed.` });
      } else if (seal.kind === 'page') this.compare({ number: seal.number, token }, name);
      // Those of pages that are there are known already.
      else if (!this.ends.has(seal.number)) this.logs.push(seal);
    }
    return seals.length;
  }

  /** What the database knows of the book. */
  addDatabaseEnd(end: BookEnd | undefined): void {
    if (end && end.number > 0) this.compare(end, 'the database');
    const known = end?.number ?? 0;
    // A server that is killed may leave one page that the database has not heard of.
    if (known < this.last.number - 1 && !this.restored.some(({ number }) => number === this.last.number)) {
      this.findings.push({
        kind: 'database.older',
        sentence: `The database is an older copy: it knows ${known} of ${this.last.number} seals.`,
      });
    }
  }

  /** The seals that still speak of what has to be there, by organisation. */
  sealsByOrganisation(): Map<string, LogSeal[]> {
    const isVoid = ({ number }: LogSeal) => this.restored.some((one) => number > one.to && number < one.number);
    return Map.groupBy(
      this.logs.filter((seal) => !isVoid(seal)),
      ({ organisationId }) => organisationId,
    );
  }

  private take(end: PageSeal, token: string, seals: readonly FoundSeal[]): void {
    this.ends.set(end.number, token);
    this.last = { number: end.number, token };
    for (const { seal } of seals) if (seal?.kind === 'log') this.logs.push(seal);
    if (end.restoredTo === undefined) return;
    this.restored.push({ number: end.number, to: end.restoredTo });
    this.notes.push(
      `Restored from a backup on ${end.at}: what was written after seal ${end.restoredTo} and before that is gone.`,
    );
  }

  private compare({ number, token }: BookEnd, name: string): void {
    const own = this.ends.get(number);
    if (number > this.last.number) this.miss(this.last.number + 1, number, `beside the evidence: ${name} knows it`);
    else if (own !== undefined && own !== token) {
      this.findings.push({
        kind: 'seal.changed',
        sentence: `Seal ${number} was replaced: ${name} knows another one.`,
      });
    }
  }

  private miss(from: number, to: number, where: string): void {
    const which = from === to ? `Seal ${from} is` : `Seals ${from} to ${to} are`;
    this.findings.push({ kind: 'seal.missing', sentence: `${which} missing ${where}.` });
  }
}

function isWhole(end: PageSeal, seals: readonly FoundSeal[], number: number): boolean {
  const logs = seals.slice(0, -1);
  return (
    end.number === number &&
    logs.every(({ seal }) => seal?.kind === 'log' && seal.number === number) &&
    end.content === sha256(logs.map(({ token }) => token).join('\n'))
  );
}
