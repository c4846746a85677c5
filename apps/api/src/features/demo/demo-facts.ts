import { roles } from '@waymark/domain';
import { frameworkById } from '@waymark/frameworks';
import { z } from 'zod';
import { contentOf, writeActivities } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { dayText } from '../../common/clock.ts';
import type { DemoContribution, Told } from '../../common/contributions/demo.ts';
import { dayInDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { toldFile } from '../../common/told-file.ts';
import { toldReport } from '../../common/told-records.ts';
import { toldVerdict } from '../evidence/evidence-reviews.service.ts';
import { documentFacts } from './demo-document-facts.ts';
import { planFacts } from './demo-plan-facts.ts';

/** When the people of the demo began. */
const beganDaysAgo = 300;

/** Everything the demo's writers put in beside the services has its entry too: `npm run verify` takes no exception. */
export async function recordDemoFacts(tx: Db, actor: Actor, contributions: readonly DemoContribution[]): Promise<void> {
  const { organisationId } = actor;
  const members = await tx.member.findMany({ where: { organisationId }, include: { user: true } });
  const nameOf = new Map(members.map(({ userId, user }) => [userId, user.name]));
  const told: Told[] = [
    ...members.map(
      ({ userId, role, user }): Told => ({
        ...{ action: 'member.joined', subjectType: 'member', subjectId: userId, subjectLabel: user.name },
        ...{ by: userId, at: dayInDays(-beganDaysAgo), after: { role: z.enum(roles).parse(role) } },
      }),
    ),
    ...(await planFacts(tx, actor)),
    ...(await gapItems(tx, actor)),
    ...(await reports(tx, organisationId)),
    ...(await evidence(tx, organisationId)),
    ...(await reviews(tx, organisationId)),
    ...(await documentFacts(tx, actor)),
  ];
  for (const one of contributions) told.push(...((await one.told?.(tx, actor)) ?? []));
  await writeActivities(
    tx,
    told.map(({ by, at, ...happening }) => ({
      ...contentOf({ organisationId, userId: by, userName: nameOf.get(by) ?? '', requestId: 'demo' }, happening),
      at,
    })),
  );
}

async function gapItems(tx: Db, { organisationId, language }: Actor): Promise<Told[]> {
  const where = { organisationId, OR: [{ claimedById: { not: null } }, { acceptedById: { not: null } }] };
  const rows = await tx.gapItem.findMany({ where, include: { requirement: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id, programmeId, requirement, claimedAt, claimedById, acceptedAt, acceptedById }) => {
    const { id: requirementId, frameworkId } = requirement;
    const known = frameworkById(frameworkId, language).requirements.find((one) => one.id === requirementId);
    const label = `${requirementId} ${known?.title ?? requirement.title}`;
    return {
      action: acceptedById === null ? 'gap_item.claimed' : 'gap_item.accepted',
      ...{
        subjectType: 'gap_item',
        subjectId: id,
        subjectLabel: label,
        programmeId,
        by: acceptedById ?? claimedById ?? '',
        at: acceptedAt ?? claimedAt ?? new Date(),
      },
      before: {},
      after: { claimedAt: instantOf(claimedAt), claimedById, acceptedAt: instantOf(acceptedAt), acceptedById },
    };
  });
}

const instantOf = (at: Date | null) => at?.toISOString() ?? null;

async function reports(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.assuranceReport.findMany({ where: { organisationId }, include: { bridgeLetters: true } });
  return rows.flatMap(({ bridgeLetters, ...report }): Told[] => {
    const { id, firm, programmeId, createdById: by, createdAt: at } = report;
    const subject = { subjectType: 'assurance_report', subjectId: id, subjectLabel: firm, programmeId } as const;
    const letters = bridgeLetters.map(({ id: letterId, fromOn, toOn, issuedOn, createdById }): Told => {
      const after = { letterId, fromOn: dayText(fromOn), toOn: dayText(toOn), issuedOn: dayText(issuedOn) };
      return { action: 'bridge_letter.recorded', ...subject, by: createdById, at: issuedOn, after };
    });
    return [{ action: 'assurance_report.recorded', ...subject, by, at, after: toldReport(report) }, ...letters];
  });
}

async function evidence(tx: Db, organisationId: string): Promise<Told[]> {
  const rows = await tx.evidence.findMany({
    where: { organisationId },
    include: { versions: true },
    orderBy: { uploadedAt: 'asc' },
  });
  const told: Told[] = [];
  for (const { id, title, versions, ...row } of rows) {
    for (const { number, fileName, mediaType, sha256, uploadedById: by, uploadedAt: at } of versions) {
      if (fileName === null || mediaType === null || sha256 === null) continue;
      const file = await toldFile(tx, { organisationId }, { fileName, mediaType, sha256 });
      const subject = { subjectType: 'evidence', subjectId: id, subjectLabel: title } as const;
      const days = { capturedOn: dayText(row.capturedOn), ...periodOf(row) };
      const after = { title, ...days, source: 'upload', versionNumber: number, ...file } as const;
      told.push({ action: 'evidence.added', ...subject, by, at, after });
    }
  }
  return told;
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
