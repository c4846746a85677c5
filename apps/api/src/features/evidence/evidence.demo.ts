import { randomUUIDv7 } from 'node:crypto';
import { dayValue } from '../../common/clock.ts';
import type { DemoContribution, DemoScene } from '../../common/contributions/demo.ts';
import { dayInDays, inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { type DemoEvidence, demoEvidence, type Verdict } from './evidence-content.demo.ts';
import { type EvidenceDemoWords, evidenceDemoWords } from './evidence-demo-words.ts';
import { told } from './evidence-told.demo.ts';
import { writeFormerEvidence } from './former-evidence.demo.ts';

/** Real files, their links and what reviewers said of them. */
export const evidenceDemo: DemoContribution = { step: 'proof', write, told };

interface StoredEvidence extends DemoEvidence {
  id: string;
  title: string;
  file: { fileName: string; mediaType: string; sha256: string };
}

async function write(tx: Db, scene: DemoScene): Promise<void> {
  const stored: StoredEvidence[] = [];
  for (const evidence of demoEvidence) stored.push(await store(tx, scene, evidence));
  await writeRows(tx, scene, stored);
  await writeLinks(tx, scene, stored);
  await writeReviews(tx, scene, stored);
  await writeFormerEvidence(tx, scene);
}

async function store(
  tx: Db,
  { actor: { language }, names, files }: DemoScene,
  evidence: DemoEvidence,
): Promise<StoredEvidence> {
  const words = evidenceDemoWords(language);
  const title = words.title[evidence.key];
  const file = await files.put(tx, evidence.kind, {
    ...{ language, title },
    by: names[evidence.by],
    capturedOn: inDays(-evidence.daysAgo),
    periodFromOn: periodOf(evidence)?.from ?? null,
    rows: sampleRows(evidence, words.sample),
  });
  return { ...evidence, file, title, id: randomUUIDv7() };
}

/** The days the evidence covers, both ends included; it ends on the day it was captured. */
function periodOf({ daysAgo, covers }: DemoEvidence): { from: string; to: string } | null {
  return covers === undefined ? null : { from: inDays(1 - daysAgo - covers), to: inDays(-daysAgo) };
}

/** Ten lines that look like a record. */
function sampleRows(
  { iso, soc2, daysAgo }: DemoEvidence,
  words: EvidenceDemoWords['sample'],
): [string, string, string, string][] {
  const references = [...iso, ...soc2];
  return Array.from({ length: 10 }, (_, index) => [
    `NW-${String(100 + index * 7)}`,
    words.title(index + 1, references[index % references.length] ?? words.record),
    inDays(-daysAgo - index),
    index === 6 ? words.open : words.done,
  ]);
}

async function writeRows(
  tx: Db,
  { actor: { organisationId }, people }: DemoScene,
  stored: readonly StoredEvidence[],
): Promise<void> {
  await tx.evidence.createMany({
    data: stored.map((evidence) => {
      const period = periodOf(evidence);
      return {
        organisationId,
        id: evidence.id,
        title: evidence.title,
        capturedOn: dayInDays(-evidence.daysAgo),
        periodFromOn: period && dayValue(period.from),
        periodToOn: period && dayValue(period.to),
        ownerId: people[evidence.by],
        uploadedAt: uploadedAt(evidence),
      };
    }),
  });
  await tx.evidenceVersion.createMany({
    data: stored.map((evidence) => ({
      organisationId,
      evidenceId: evidence.id,
      number: 1,
      ...evidence.file,
      uploadedById: people[evidence.by],
      uploadedAt: uploadedAt(evidence),
    })),
  });
}

/** Two days after it came, and before today. */
const reviewedAt = ({ daysAgo }: DemoEvidence): Date => new Date(`${inDays(-Math.max(daysAgo - 3, 1))}T10:00:00Z`);

/** The day after it was captured, in working hours. */
function uploadedAt({ daysAgo }: DemoEvidence): Date {
  return new Date(`${inDays(1 - daysAgo)}T09:${String(daysAgo % 60).padStart(2, '0')}:00.000Z`);
}

async function writeLinks(
  tx: Db,
  { actor: { organisationId }, programmes: { iso, soc2 } }: DemoScene,
  stored: readonly StoredEvidence[],
): Promise<void> {
  const items = await tx.gapItem.findMany({
    where: { organisationId },
    select: { id: true, requirementId: true, programmeId: true },
  });
  const idOf = new Map(items.map(({ id, requirementId, programmeId }) => [`${programmeId} ${requirementId}`, id]));
  const data = stored.flatMap((evidence) =>
    [
      ...evidence.iso.map((requirement) => `${iso} ${requirement}`),
      ...evidence.soc2.map((requirement) => `${soc2} ${requirement}`),
    ].flatMap((key) => {
      const gapItemId = idOf.get(key);
      return gapItemId ? [{ organisationId, evidenceId: evidence.id, gapItemId }] : [];
    }),
  );
  await tx.evidenceLink.createMany({ data });
}

async function writeReviews(
  tx: Db,
  { actor: { organisationId, language }, people, programmes }: DemoScene,
  stored: readonly StoredEvidence[],
): Promise<void> {
  const { rejection } = evidenceDemoWords(language);
  const data = stored.flatMap((evidence) =>
    verdictsOf(evidence, programmes).map(({ programmeId, verdict }) => ({
      organisationId,
      evidenceId: evidence.id,
      programmeId,
      versionNumber: 1,
      verdict: verdict === 'accepted' ? 'accepted' : 'rejected',
      reason: verdict === 'accepted' ? null : verdict,
      note: verdict === 'accepted' ? '' : rejection[verdict],
      reviewerId: people.ines,
      reviewedAt: reviewedAt(evidence),
    })),
  );
  await tx.evidenceReview.createMany({ data });
}

/** What was decided, for each programme the evidence is linked to; what waits is left out. */
function verdictsOf({ iso, soc2, isoVerdict, soc2Verdict }: DemoEvidence, programmes: DemoScene['programmes']) {
  const given: { programmeId: string; verdict: Exclude<Verdict, 'waiting'> }[] = [];
  if (iso.length > 0 && isoVerdict !== 'waiting') given.push({ programmeId: programmes.iso, verdict: isoVerdict });
  if (soc2.length > 0 && soc2Verdict !== 'waiting') given.push({ programmeId: programmes.soc2, verdict: soc2Verdict });
  return given;
}
