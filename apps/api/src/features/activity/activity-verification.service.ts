import { Inject, Injectable } from '@nestjs/common';
import type { ActivityVerification } from '@waymark/contracts';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { decodeCursor, encodeCursor } from '../../common/cursor.ts';
import { Database, type Db } from '../../common/database.ts';
import { markKeyOf } from '../../common/ledger/mark.ts';
import { type Query, readLog } from '../../common/ledger/read-log.ts';
import { findSeals, type LogSeal, sealKeyOf } from '../../common/ledger/seal.ts';
import { Walk, type WalkPlace } from '../../common/ledger/walk.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';

/** A second of work at most: whoever looks sees how far it is, and nobody else waits for long. */
const atOnce = 10_000;

const whole = z.number().int().nonnegative();
/** The page of the seal that was the newest at the beginning, and how far the log was walked. */
const cursorSchema = z.tuple([whole, whole, z.string(), whole, whole], z.string());

@Injectable()
export class ActivityVerificationService {
  private readonly secrets: readonly string[];

  constructor(
    private readonly database: Database,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.secrets = [environment.BETTER_AUTH_SECRET, ...environment.OLD_SECRETS];
  }

  /**
   * Computes chain, marks and tree of the own log again, as `npm run verify` does, and names the first entry that does
   * not fit these or the newest seal. A piece at a time, of which the cursor holds all that the next one has to know.
   */
  async verify({ organisationId }: Actor, cursor: string | undefined): Promise<ActivityVerification> {
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const { page, from } = await this.placeOf(tx, organisationId, cursor);
      const seals = page === 0 ? [] : await this.sealsOf(organisationId, page);
      const walk = new Walk({ name: '', organisationId, keys: this.secrets.map(markKeyOf), seals }, from);
      const isOver = await walkOn(walk, tx, organisationId);
      const newest = await tx.activity.aggregate({ where: { organisationId }, _max: { sequence: true } });
      const { brokenAt, place } = walk;
      return {
        entries: place.entries,
        newest: Number(newest._max.sequence ?? 0),
        isWhole: brokenAt === null,
        brokenAt,
        sealedTo: seals[0]?.sequence ?? 0,
        nextCursor: isOver ? null : cursorOf(page, place),
      };
    });
  }

  private async placeOf(tx: Db, organisationId: string, cursor: string | undefined) {
    const found = decodeCursor(cursor, cursorSchema);
    if (found) {
      const [page, sequence, hash, entries, unmarked, ...peaks] = found;
      return { page, from: { sequence, hash, entries, unmarked, peaks } };
    }
    const kept = await tx.activitySeal.findUnique({ where: { organisationId } });
    return { page: Number(kept?.number ?? 0), from: undefined };
  }

  /** This log's seal on the page of that number, where it is still the one that was signed. */
  private async sealsOf(organisationId: string, number: number): Promise<LogSeal[]> {
    for await (const { text } of this.blobs.sealPages(number - 1)) {
      const found = findSeals(text, this.secrets.map(sealKeyOf)).map(({ seal }) => seal);
      return found.filter((seal) => seal?.kind === 'log').filter((seal) => seal.organisationId === organisationId);
    }
    return [];
  }
}

/** Goes on until enough is done for now, or nothing more has to be known: false where it is to go on from there. */
async function walkOn(walk: Walk, tx: Db, organisationId: string): Promise<boolean> {
  const query: Query = (text, values) => tx.$queryRawUnsafe(text, ...values);
  let left = atOnce;
  for await (const entry of readLog(query, organisationId, walk.place.sequence)) {
    walk.take(entry);
    left -= 1;
    if (walk.brokenAt !== null) return true;
    if (left === 0) return false;
  }
  walk.end();
  return true;
}

const cursorOf = (page: number, { sequence, hash, entries, unmarked, peaks }: WalkPlace) =>
  encodeCursor([page, sequence, hash, entries, unmarked, ...peaks]);
