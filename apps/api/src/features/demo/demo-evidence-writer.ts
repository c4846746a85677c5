import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../common/actor.ts';
import { dayValue } from '../../common/clock.ts';
import type { DemoScene } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { Database, type Db } from '../../common/database.ts';
import { type DemoWords, demoWords } from './content/demo-words.ts';
import { type DemoEvidence, demoEvidence, type Verdict } from './content/evidence.ts';
import { demoPeople, type PeopleIds } from './content/people.ts';
import { DemoFileStore } from './demo-file-store.ts';

interface StoredEvidence extends DemoEvidence {
  id: string;
  title: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  byteSize: number;
}

type EvidencedProgrammes = Pick<DemoScene['programmes'], 'iso' | 'soc2'>;

/** Writes the demo's evidence: real files into the store, then its rows, links and reviews. */
@Injectable()
export class DemoEvidenceWriter {
  constructor(
    private readonly database: Database,
    private readonly files: DemoFileStore,
  ) {}

  async write(actor: Actor, people: PeopleIds, programmes: EvidencedProgrammes): Promise<void> {
    const stored: StoredEvidence[] = [];
    for (const evidence of demoEvidence) stored.push(await this.store(actor, evidence));
    await this.database.withOrganisation(actor, async (tx) => {
      await writeRows(tx, actor.organisationId, stored, people);
      await writeLinks(tx, actor.organisationId, stored, programmes);
      await writeReviews(tx, actor.organisationId, stored, {
        ...{ people, programmes, words: demoWords(actor.language) },
      });
    });
  }

  private async store({ organisationId, language }: Actor, evidence: DemoEvidence): Promise<StoredEvidence> {
    const words = demoWords(language);
    const title = words.evidence.title[evidence.key];
    const author = demoPeople.find(({ key }) => key === evidence.by)?.name ?? '';
    const file = await this.files.put(organisationId, evidence.kind, {
      ...{ language, title },
      by: author,
      capturedOn: inDays(-evidence.daysAgo),
      periodFromOn: periodOf(evidence)?.from ?? null,
      rows: sampleRows(evidence, words.file),
    });
    return { ...evidence, ...file, title, id: randomUUIDv7() };
  }
}

/** The days the evidence covers, both ends included; it ends on the day it was captured. */
function periodOf({ daysAgo, covers }: DemoEvidence): { from: string; to: string } | null {
  return covers === undefined ? null : { from: inDays(1 - daysAgo - covers), to: inDays(-daysAgo) };
}

/** Ten lines that look like a record. */
function sampleRows(
  { iso, soc2, daysAgo }: DemoEvidence,
  words: DemoWords['file'],
): [string, string, string, string][] {
  const references = [...iso, ...soc2];
  return Array.from({ length: 10 }, (_, index) => [
    `NW-${String(100 + index * 7)}`,
    words.sample(index + 1, references[index % references.length] ?? words.record),
    inDays(-daysAgo - index),
    index === 6 ? words.open : words.done,
  ]);
}

async function writeRows(
  tx: Db,
  organisationId: string,
  stored: readonly StoredEvidence[],
  people: PeopleIds,
): Promise<void> {
  const blobs = new Map(stored.map(({ sha256, byteSize }) => [sha256, { organisationId, sha256, byteSize }]));
  await tx.blob.createMany({ data: [...blobs.values()], skipDuplicates: true });
  await tx.evidence.createMany({
    data: stored.map((evidence) => {
      const period = periodOf(evidence);
      return {
        organisationId,
        id: evidence.id,
        title: evidence.title,
        capturedOn: dayValue(inDays(-evidence.daysAgo)),
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
      fileName: evidence.fileName,
      mediaType: evidence.mediaType,
      sha256: evidence.sha256,
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
  organisationId: string,
  stored: readonly StoredEvidence[],
  { iso, soc2 }: EvidencedProgrammes,
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
  organisationId: string,
  stored: readonly StoredEvidence[],
  { people, programmes, words }: { people: PeopleIds; programmes: EvidencedProgrammes; words: DemoWords },
): Promise<void> {
  const data = stored.flatMap((evidence) =>
    verdictsOf(evidence, programmes).map(({ programmeId, verdict }) => ({
      organisationId,
      evidenceId: evidence.id,
      programmeId,
      versionNumber: 1,
      verdict: verdict === 'accepted' ? 'accepted' : 'rejected',
      reason: verdict === 'accepted' ? null : verdict,
      note: verdict === 'accepted' ? '' : words.evidence.rejection[verdict],
      reviewerId: people.ines,
      reviewedAt: reviewedAt(evidence),
    })),
  );
  await tx.evidenceReview.createMany({ data });
}

/** What was decided, for each programme the evidence is linked to; what waits is left out. */
function verdictsOf({ iso, soc2, isoVerdict, soc2Verdict }: DemoEvidence, programmes: EvidencedProgrammes) {
  const given: { programmeId: string; verdict: Exclude<Verdict, 'waiting'> }[] = [];
  if (iso.length > 0 && isoVerdict !== 'waiting') given.push({ programmeId: programmes.iso, verdict: isoVerdict });
  if (soc2.length > 0 && soc2Verdict !== 'waiting') given.push({ programmeId: programmes.soc2, verdict: soc2Verdict });
  return given;
}
