import { writeActivities } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { dayText } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';
import { toldFile } from '../../common/told-file.ts';
import { toldReport } from '../../common/told-records.ts';

type Entry = Parameters<typeof writeActivities>[1][number];
type Told = Pick<Entry, 'action' | 'subjectType' | 'subjectId' | 'subjectLabel' | 'after'> & {
  by: string;
  programmeId?: string;
};

/** Everything the demo's writers put in beside the services has its entry too: `npm run verify` takes no exception. */
export async function recordDemoFacts(tx: Db, { organisationId }: Actor): Promise<void> {
  const members = await tx.member.findMany({ where: { organisationId }, include: { user: true } });
  const nameOf = new Map(members.map(({ userId, user }) => [userId, user.name]));
  const told: Told[] = [
    ...members.map(({ userId, role, user }) => ({
      ...{ action: 'member.joined', subjectType: 'member', subjectId: userId, subjectLabel: user.name },
      ...{ by: userId, after: { role } },
    })),
    ...(await gapItems(tx, organisationId)),
    ...(await tasks(tx, organisationId)),
    ...(await decisions(tx, organisationId)),
    ...(await reports(tx, organisationId)),
    ...(await evidence(tx, organisationId)),
    ...(await reviews(tx, organisationId)),
  ];
  await writeActivities(
    tx,
    told.map(({ by, programmeId = null, ...entry }) => {
      const who = { organisationId, actorId: by, actorName: nameOf.get(by) ?? '', requestId: 'demo' };
      return { ...who, ...entry, programmeId, before: null };
    }),
  );
}

async function gapItems(tx: Db, organisationId: string): Promise<Told[]> {
  const where = { organisationId, OR: [{ claimedById: { not: null } }, { acceptedById: { not: null } }] };
  const rows = await tx.gapItem.findMany({ where, include: { requirement: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id, programmeId, requirement, claimedAt, claimedById, acceptedAt, acceptedById }) => ({
    action: acceptedById === null ? 'gap_item.claimed' : 'gap_item.accepted',
    ...{ subjectType: 'gap_item', subjectId: id, subjectLabel: `${requirement.id} ${requirement.title}`, programmeId },
    ...{ by: acceptedById ?? claimedById ?? '', after: { claimedAt, claimedById, acceptedAt, acceptedById } },
  }));
}

async function tasks(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.task.findMany({ where: { organisationId }, orderBy: { id: 'asc' } });
  return rows.map(({ id, title, status, assigneeId, dueOn, createdById }) => ({
    ...{ action: 'task.created', subjectType: 'task', subjectId: id, subjectLabel: title, by: createdById },
    after: { title, status, assigneeId, dueOn: dayText(dueOn) },
  }));
}

async function decisions(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.stageDecision.findMany({
    where: { organisationId },
    include: { stage: true },
    orderBy: { decidedAt: 'asc' },
  });
  return rows.map(({ id, programmeId, stage, decision, note, facts, decidedAt, decidedById }) => ({
    ...{ action: 'stage.signed', subjectType: 'stage', subjectId: stage.id, subjectLabel: stage.key, programmeId },
    ...{ by: decidedById, after: { decisionId: id, decidedAt, decision, note, facts } },
  }));
}

async function reports(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.assuranceReport.findMany({ where: { organisationId }, include: { bridgeLetters: true } });
  return rows.flatMap(({ bridgeLetters, ...report }) => {
    const { id, firm, programmeId, createdById: by } = report;
    const subject = { subjectType: 'assurance_report', subjectId: id, subjectLabel: firm, programmeId };
    const letters = bridgeLetters.map(({ id: letterId, fromOn, toOn, issuedOn, createdById }) => {
      const after = { letterId, fromOn: dayText(fromOn), toOn: dayText(toOn), issuedOn: dayText(issuedOn) };
      return { action: 'bridge_letter.recorded', ...subject, by: createdById, after };
    });
    return [{ action: 'assurance_report.recorded', ...subject, by, after: toldReport(report) }, ...letters];
  });
}

async function evidence(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.evidence.findMany({
    where: { organisationId },
    include: { versions: true },
    orderBy: { uploadedAt: 'asc' },
  });
  const told: Told[] = [];
  for (const { id, title, capturedOn, versions } of rows) {
    for (const { number, fileName, mediaType, sha256, uploadedById: by } of versions) {
      if (fileName === null || mediaType === null || sha256 === null) continue;
      const file = await toldFile(tx, { organisationId }, { fileName, mediaType, sha256 });
      const subject = { subjectType: 'evidence', subjectId: id, subjectLabel: title };
      const after = { title, capturedOn: dayText(capturedOn), source: 'upload', versionNumber: number, ...file };
      told.push({ action: 'evidence.added', ...subject, by, after });
    }
  }
  return told;
}

async function reviews(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.evidenceReview.findMany({
    where: { organisationId },
    include: { evidence: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(
    ({ id, evidence: about, programmeId, versionNumber, verdict, reason, note, reviewedAt, reviewerId }) => ({
      ...{ action: `evidence.${verdict}`, subjectType: 'evidence', subjectId: about.id, subjectLabel: about.title },
      ...{ programmeId, by: reviewerId },
      after: { reviewId: id, reviewedAt, verdict, reason, versionNumber, ...(note ? { note } : {}) },
    }),
  );
}
