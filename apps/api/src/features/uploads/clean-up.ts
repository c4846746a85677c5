import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Db } from '../../common/database.ts';
import { forgetAnswers } from '../../common/idempotency-claims.ts';
import { Jobs } from '../../common/jobs.ts';
import { BLOB_STORE, type BlobKey, type BlobStore } from '../../common/storage/blob-store.ts';

const keptForHours = 24;

/** Takes away what nobody needs any more: uploads that were never used, answers to repeated requests, unused bytes. */
@Injectable()
export class CleanUp implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'clean-up-rows', cron: '17 * * * *', run: () => this.cleanRows(aDayAgo()) });
    this.jobs.register({ name: 'clean-up-bytes', cron: '47 3 * * *', run: () => this.cleanBytes(aDayAgo()) });
  }

  /** Removes rows of before `before` that nothing refers to, and their bytes; one organisation at a time. */
  async cleanRows(before: Date): Promise<void> {
    const organisations = await this.database.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM organisations_with_leftovers(${before}) AS id`;
    for (const { id: organisationId } of organisations) {
      const unused = await this.database.withOrganisation({ organisationId }, (tx) =>
        forget(tx, organisationId, before),
      );
      for (const sha256 of unused) await this.removeUnused({ organisationId, sha256 }, before);
    }
  }

  /** Goes through all that is stored: takes away bytes without a row, and what broken uploads left behind. */
  async cleanBytes(before: Date): Promise<void> {
    await this.blobs.sweep(before);
    for await (const key of this.blobs.list(before)) await this.removeUnused(key, before);
  }

  /**
   * Removes bytes and their row unless something refers to them. The row stays locked until the bytes are gone, so an
   * upload of the same content, which writes that row too, waits and then sees whether its bytes are still there.
   */
  private async removeUnused(key: BlobKey, before: Date): Promise<void> {
    await this.database.withOrganisation(key, async (tx) => {
      // Of an organisation that is gone nothing is needed, and nothing comes any more.
      if ((await tx.organisation.count({ where: { id: key.organisationId } })) === 0) return this.blobs.remove(key);
      const { count } = await tx.blob.createMany({ data: { ...key, byteSize: 0 }, skipDuplicates: true });
      const isWithoutRow = count === 1;
      if (!isWithoutRow && !(await lockUnused(tx, key, before))) return;
      await this.blobs.remove(key);
      await tx.blob.deleteMany({ where: key });
    });
  }
}

/** Deletes what is too old, and names the contents that nothing refers to after that. */
async function forget(tx: Db, organisationId: string, before: Date): Promise<string[]> {
  const where = { organisationId, createdAt: { lt: before } };
  await tx.upload.deleteMany({ where });
  await forgetAnswers(tx, where);
  const unused = await tx.blob.findMany({
    where: {
      ...where,
      uploads: { none: {} },
      versions: { none: {} },
      certificates: { none: {} },
      assuranceReports: { none: {} },
      documentVersions: { none: {} },
    },
    select: { sha256: true },
  });
  return unused.map(({ sha256 }) => sha256);
}

async function lockUnused(tx: Db, { organisationId, sha256 }: BlobKey, before: Date): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM blob
    WHERE organisation_id = ${organisationId}::uuid AND sha256 = ${sha256} AND created_at < ${before}
    FOR UPDATE SKIP LOCKED`;
  if (locked.length === 0) return false;
  // Asked after the lock, so that what was committed while waiting for it is seen.
  const where = { organisationId, sha256 };
  const users =
    (await tx.upload.count({ where })) +
    (await tx.evidenceVersion.count({ where })) +
    (await tx.certificate.count({ where })) +
    (await tx.assuranceReport.count({ where })) +
    (await tx.documentVersion.count({ where }));
  return users === 0;
}

function aDayAgo(): Date {
  return new Date(Date.now() - keptForHours * 60 * 60 * 1000);
}
