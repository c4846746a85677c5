import type { Actor } from '../../common/actor.ts';
import { dayText } from '../../common/clock.ts';
import type { Told } from '../../common/contributions/demo.ts';
import type { Db } from '../../common/database.ts';
import { toldFile } from '../../common/told-file.ts';
import { toldVerdict } from './evidence-reviews.service.ts';

/** What entries say of the demo's evidence and of those who looked at it. */
export const told = async (tx: Db, { organisationId }: Actor): Promise<Told[]> => [
  ...(await evidence(tx, organisationId)),
  ...(await reviews(tx, organisationId)),
];

async function evidence(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.evidence.findMany({
    where: { organisationId },
    include: { versions: true },
    orderBy: { uploadedAt: 'asc' },
  });
  const entries: Told[] = [];
  for (const { id, title, versions, ...row } of rows) {
    for (const { number, fileName, mediaType, sha256, uploadedById: by, uploadedAt: at } of versions) {
      if (fileName === null || mediaType === null || sha256 === null) continue;
      const file = await toldFile(tx, { organisationId }, { fileName, mediaType, sha256 });
      const subject = { subjectType: 'evidence', subjectId: id, subjectLabel: title } as const;
      const days = { capturedOn: dayText(row.capturedOn), ...periodOf(row) };
      const after = { title, ...days, source: 'upload', versionNumber: number, ...file } as const;
      entries.push({ action: 'evidence.added', ...subject, by, at, after });
    }
  }
  return entries;
}

const periodOf = ({ periodFromOn, periodToOn }: { periodFromOn: Date | null; periodToOn: Date | null }) => ({
  periodFromOn: periodFromOn && dayText(periodFromOn),
  periodToOn: periodToOn && dayText(periodToOn),
});

async function reviews(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.evidenceReview.findMany({
    where: { organisationId },
    include: { evidence: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, evidence: about, programmeId, note, reviewedAt, reviewerId, ...row }) => {
    const verdict = toldVerdict(row);
    return {
      action: `evidence.${verdict.verdict}`,
      ...{ subjectType: 'evidence', subjectId: about.id, subjectLabel: about.title, programmeId },
      ...{ by: reviewerId, at: reviewedAt },
      after: { reviewId: id, reviewedAt: reviewedAt.toISOString(), ...verdict, ...(note ? { note } : {}) },
    };
  });
}
