import { Injectable } from '@nestjs/common';
import type { EvidenceDetail, reviewEvidenceSchema } from '@waymark/contracts';
import { assertReviewable, DomainError, rejectionReasons, reviewVerdicts } from '@waymark/domain';
import type { EvidenceReview as EvidenceReviewRow, Evidence as EvidenceRow } from '@waymark/prisma';
import { z } from 'zod';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { Database, type Db } from '../../common/database.ts';
import { EvidenceReader } from './evidence-reader.ts';
import { findEvidence, isOfItself } from './own-evidence.ts';

type Review = z.output<typeof reviewEvidenceSchema>;

@Injectable()
export class EvidenceReviewsService {
  constructor(
    private readonly database: Database,
    private readonly reader: EvidenceReader,
  ) {}

  /**
   * Accepts or rejects the latest version for one programme; for no other. `seenVersion` is the state the reviewer has
   * looked at: whoever comes second, or looked at an older version, is told.
   */
  async review(actor: Actor, id: string, review: Review, seenVersion: number): Promise<EvidenceDetail> {
    const isSaved = await this.database.withOrganisation(actor, async (tx) => {
      const evidence = await findEvidence(tx, actor, id);
      await assertMayReview(tx, actor, evidence, review.programmeId);
      if (review.versionNumber !== evidence.latestNumber) return false;
      // The version in `where` makes a reviewer who races with another lose instead of overwrite.
      const { count } = await tx.evidence.updateMany({
        where: { organisationId: actor.organisationId, id, version: seenVersion },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return false;
      await write(tx, actor, evidence, review);
      return true;
    });
    const current = await this.reader.detail(actor, id);
    if (!isSaved) throw changedMeanwhile(current, { isAbout: isOfItself });
    return current;
  }
}

async function assertMayReview(tx: Db, actor: Actor, evidence: EvidenceRow, programmeId: string): Promise<void> {
  const { organisationId, userId } = actor;
  const programme = await tx.programme.findUnique({
    where: { organisationId_id: { organisationId, id: programmeId } },
  });
  if (!programme) throw new DomainError('resource.not_found');
  const evidenceId = evidence.id;
  const link = await tx.evidenceLink.findFirst({ where: { organisationId, evidenceId, gapItem: { programmeId } } });
  const { uploadedById } = await tx.evidenceVersion.findUniqueOrThrow({
    where: { organisationId_evidenceId_number: { organisationId, evidenceId, number: evidence.latestNumber } },
  });
  assertReviewable({ ownerId: evidence.ownerId, uploadedById, isLinked: link !== null }, userId);
}

/** A verdict as entries of the log name it. */
export function toldVerdict(row: Pick<EvidenceReviewRow, 'verdict' | 'reason' | 'versionNumber'>) {
  const { verdict, reason, versionNumber } = row;
  return {
    verdict: z.enum(reviewVerdicts).parse(verdict),
    reason: z.enum(rejectionReasons).nullable().parse(reason),
    versionNumber,
  };
}

async function write(tx: Db, actor: Actor, evidence: EvidenceRow, review: Review): Promise<void> {
  const { organisationId, userId } = actor;
  const { programmeId, versionNumber, verdict, note } = review;
  const reason = review.verdict === 'rejected' ? review.reason : null;
  const of = { organisationId, evidenceId: evidence.id, programmeId };
  const before = await tx.evidenceReview.findFirst({ where: { ...of, isCurrent: true } });
  await tx.evidenceReview.updateMany({ where: { ...of, isCurrent: true }, data: { isCurrent: false } });
  const row = { ...of, versionNumber, verdict, reason, note, reviewerId: userId };
  const { id: reviewId, reviewedAt } = await tx.evidenceReview.create({ data: row });
  await recordActivity(tx, actor, {
    action: `evidence.${verdict}`,
    subjectType: 'evidence',
    subjectId: evidence.id,
    subjectLabel: evidence.title,
    programmeId,
    before: before && toldVerdict(before),
    after: {
      reviewId,
      reviewedAt: reviewedAt.toISOString(),
      verdict,
      reason,
      versionNumber,
      ...(note ? { note } : {}),
    },
  });
}
