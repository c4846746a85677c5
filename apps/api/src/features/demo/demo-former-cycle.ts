import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../common/actor.ts';
import { dayValue } from '../../common/clock.ts';
import type { DemoScene } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { Database, type Db } from '../../common/database.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { type DemoWords, demoWords } from './content/demo-words.ts';
import type { PeopleIds } from './content/people.ts';
import { DemoFileStore } from './demo-file-store.ts';
import { formerPeriodDays } from './demo-stages.ts';

const issuedDay = -96;
const acceptedDay = -341;
const day = (days: number) => dayValue(inDays(days));

interface FormerCycle {
  organisationId: string;
  people: PeopleIds;
  programmeId: string;
  words: DemoWords;
}

/** The SOC 2 before the demo's present one: its report, its bridge letter, and the cycle that goes on from it. */
@Injectable()
export class DemoFormerCycle {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammesService,
    private readonly files: DemoFileStore,
  ) {}

  async start(actor: Actor): Promise<string> {
    const { formerProgramme, scope, firm } = demoWords(actor.language);
    const { id } = await this.programmes.create(actor, {
      scheme: 'soc-2-type-2',
      name: formerProgramme,
      scopeStatement: scope.former,
      categories: ['security'],
      startOn: inDays(-420),
      periodFromOn: inDays(formerPeriodDays.from),
      periodToOn: inDays(formerPeriodDays.to),
      // Nobody may start a programme whose target is past; `write` sets the day it had.
      targetOn: inDays(0),
      auditorFirm: firm.soc2,
    });
    return id;
  }

  async write(actor: Actor, people: PeopleIds, { former, soc2 }: DemoScene['programmes']): Promise<void> {
    const { organisationId } = actor;
    const words = demoWords(actor.language);
    const cycle = { organisationId, people, programmeId: former, words };
    const period = {
      language: actor.language,
      capturedOn: inDays(formerPeriodDays.to),
      periodFromOn: inDays(formerPeriodDays.from),
      rows: [],
    };
    const report = { ...period, title: words.former.report, by: words.firm.soc2 };
    const records = { ...period, title: words.former.evidence, by: 'Priya Nair' };
    const reportFile = await this.files.put(organisationId, 'pdf', report);
    const evidenceFile = await this.files.put(organisationId, 'pdf', records);
    await this.database.withOrganisation(actor, async (tx) => {
      const blobs = [reportFile, evidenceFile].map(({ sha256, byteSize }) => ({ organisationId, sha256, byteSize }));
      await tx.blob.createMany({ data: blobs, skipDuplicates: true });
      await tx.programme.update({
        where: { organisationId_id: { organisationId, id: former } },
        data: { targetOn: day(issuedDay) },
      });
      await tx.programme.update({
        where: { organisationId_id: { organisationId, id: soc2 } },
        data: { renewsId: former },
      });
      await closeItems(tx, cycle);
      await writeEvidence(tx, cycle, { title: records.title, ...evidenceFile });
      await writeReport(tx, cycle, reportFile);
    });
  }
}

interface StoredFile {
  fileName: string;
  mediaType: string;
  sha256: string;
}

const pick = ({ fileName, mediaType, sha256 }: StoredFile) => ({ fileName, mediaType, sha256 });

async function closeItems(tx: Db, { organisationId, programmeId, people, words }: FormerCycle): Promise<void> {
  const acceptedAt = day(acceptedDay);
  await tx.gapItem.updateMany({
    where: { organisationId, programmeId },
    data: {
      ...{ conformity: 'conform', findingAsIs: words.former.finding },
      ...{ ownerId: people.jonas, reviewerId: people.ines },
      ...{ claimedAt: acceptedAt, claimedById: people.jonas, acceptedAt, acceptedById: people.ines },
    },
  });
}

/** One file for all criteria, as it was handed to the auditors, accepted for that programme. */
async function writeEvidence(
  tx: Db,
  { organisationId, programmeId, people }: FormerCycle,
  { title, ...file }: StoredFile & { title: string },
): Promise<void> {
  const evidenceId = randomUUIDv7();
  const uploaded = { uploadedAt: day(formerPeriodDays.to + 1) };
  await tx.evidence.create({
    data: {
      ...{ organisationId, id: evidenceId, title, ownerId: people.priya, ...uploaded },
      ...{ capturedOn: day(formerPeriodDays.to), periodFromOn: day(formerPeriodDays.from) },
      periodToOn: day(formerPeriodDays.to),
    },
  });
  await tx.evidenceVersion.create({
    data: { organisationId, evidenceId, number: 1, uploadedById: people.priya, ...uploaded, ...pick(file) },
  });
  const items = await tx.gapItem.findMany({ where: { organisationId, programmeId }, select: { id: true } });
  await tx.evidenceLink.createMany({ data: items.map(({ id }) => ({ organisationId, evidenceId, gapItemId: id })) });
  await tx.evidenceReview.create({
    data: {
      ...{ organisationId, evidenceId, programmeId, versionNumber: 1, verdict: 'accepted', note: '' },
      ...{ reviewerId: people.ines, reviewedAt: day(formerPeriodDays.to + 2) },
    },
  });
}

async function writeReport(tx: Db, cycle: FormerCycle, file: StoredFile): Promise<void> {
  const { organisationId, programmeId, people, words } = cycle;
  const id = randomUUIDv7();
  await tx.assuranceReport.create({
    data: {
      ...{ organisationId, id, programmeId, firm: words.firm.soc2, opinion: 'unqualified', exceptionCount: 1 },
      exceptions: words.former.exceptions,
      periodFromOn: day(formerPeriodDays.from),
      periodToOn: day(formerPeriodDays.to),
      issuedOn: day(issuedDay),
      ...{ createdById: people.ines, createdAt: day(issuedDay + 1), ...pick(file) },
    },
  });
  await tx.bridgeLetter.create({
    data: {
      ...{ organisationId, reportId: id, createdById: people.ines, createdAt: day(-61) },
      ...{ fromOn: day(formerPeriodDays.to + 1), toOn: day(-62), issuedOn: day(-61) },
      note: words.former.bridgeLetter,
    },
  });
}
