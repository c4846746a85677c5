import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, type Db } from '../../common/database.ts';
import { Jobs } from '../../common/jobs.ts';
import { findSeals, type LogSeal, sealKeyOf, sha256, writePage } from '../../common/ledger/seal.ts';
import { GrowingTree } from '../../common/ledger/tree.ts';
import { leafOf } from '../../common/ledger/walk.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';

const batch = 5000;

/** A log as it is now, before anybody has signed for it. */
interface GrownLog {
  head: Omit<LogSeal, 'number' | 'at'>;
  tree: GrowingTree;
}

/**
 * Says again and again, signed and outside the database, how far each log has grown. Whoever changes the database alone
 * can then neither shorten a log nor write it anew. Reads only, and holds up nobody who writes.
 */
@Injectable()
export class ActivitySealsService implements OnModuleInit {
  private readonly logger = new Logger('Seals');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'seal-activity', cron: '*/5 * * * *', run: () => this.seal() });
  }

  /** Seals every log that has grown since it was sealed last, on one page. */
  async seal(): Promise<void> {
    const rows = await this.database.prisma.$queryRaw<{ id: string }[]>`SELECT id FROM organisations_to_seal() AS id`;
    if (rows.length === 0) return;
    const key = sealKeyOf(this.environment.BETTER_AUTH_SECRET);
    const grown: GrownLog[] = [];
    for (const { id } of rows) {
      const log = await this.grow(id);
      if (log) grown.push(log);
    }
    if (grown.length === 0) return;
    const last = await this.lastPage();
    // Taken after the logs were read: whoever checks at a given moment leaves out what was sealed later.
    const page = { number: last.number + 1, at: new Date().toISOString() };
    const previous = last.token && sha256(last.token);
    const heads = grown.map(({ head }) => ({ ...head, ...page }));
    const { tokens, end, text } = writePage(key, heads, { ...page, previous });
    // Another worker was faster: the next time comes soon.
    if (!(await this.blobs.addSealPage({ number: page.number, text }))) return;
    await this.remember(grown, { ...page, token: end });
    this.logger.log({ seals: [...tokens, end] }, `Sealed the activity logs of ${grown.length} organisations`);
  }

  /** The last page there is: a worker that was killed may have written one that the database has not heard of. */
  private async lastPage(): Promise<{ number: number; token: string }> {
    const known = await this.database.prisma.sealPage.findUnique({ where: { id: 1 } });
    let last = { number: Number(known?.number ?? 0), token: known?.token ?? '' };
    for await (const { number, text } of this.blobs.sealPages(last.number)) {
      last = { number, token: findSeals(text, []).at(-1)?.token ?? '' };
    }
    return last;
  }

  private async grow(organisationId: string): Promise<GrownLog | undefined> {
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const kept = await tx.activitySeal.findUnique({ where: { organisationId } });
      const peaks = kept?.peaks.map((peak) => Buffer.from(peak, 'hex'));
      const tree = new GrowingTree({ size: Number(kept?.sequence ?? 0), peaks });
      const read = await this.append(tx, organisationId, tree);
      if (!read) {
        this.logger.error(
          { organisationId },
          'An activity log is shorter than when it was sealed: run `npm run verify`',
        );
        return undefined;
      }
      const root = Buffer.from(tree.root()).toString('hex');
      const unmarkedTo = kept ? Number(kept.unmarkedTo) : read.unmarked;
      const sequence = tree.size;
      return { head: { kind: 'log', organisationId, sequence, hash: read.hash, root, unmarkedTo }, tree };
    });
  }

  /** Undefined where nothing came. `unmarked` entries at the beginning of what was read have no mark. */
  private async append(tx: Db, organisationId: string, tree: GrowingTree) {
    let last: { hash: string } | undefined;
    let unmarked = 0;
    for (;;) {
      const rows = await tx.activity.findMany({
        where: { organisationId, sequence: { gt: tree.size } },
        select: { hash: true, mark: true },
        orderBy: { sequence: 'asc' },
        take: batch,
      });
      for (const row of rows) {
        if (row.mark === null && unmarked === tree.size) unmarked += 1;
        tree.append(leafOf(row));
        last = row;
      }
      if (rows.length < batch) return last && { hash: last.hash, unmarked };
    }
  }

  private async remember(grown: readonly GrownLog[], page: { number: number; at: string; token: string }) {
    const { number, at: sealedAt, token } = page;
    for (const { head, tree } of grown) {
      const { organisationId, sequence, unmarkedTo } = head;
      const peaks = tree.peaks.map((peak) => Buffer.from(peak).toString('hex'));
      const kept = { sequence, peaks, unmarkedTo, number, sealedAt };
      await this.database.withOrganisation({ organisationId }, (tx) =>
        tx.activitySeal.upsert({ where: { organisationId }, create: { organisationId, ...kept }, update: kept }),
      );
    }
    const end = { number, token };
    await this.database.prisma.sealPage.upsert({ where: { id: 1 }, create: { id: 1, ...end }, update: end });
  }
}
