import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type ExitCheck, parseDay, type SchemeId } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { Actor } from '../../common/actor.ts';
import { dayValue } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { BLOB_STORE, type BlobStore } from '../../common/storage/blob-store.ts';
import { OverridesService } from '../timeline/overrides.service.ts';
import { TimelinesService } from '../timeline/timelines.service.ts';
import { demoClosures, demoDecisions, demoJudgements } from './content/decisions.ts';
import type { PeopleIds } from './content/people.ts';
import type { DemoProgrammes } from './demo-evidence-writer.ts';
import { inDays } from './in-days.ts';

const schemeOf: Record<keyof DemoProgrammes, SchemeId> = { iso: 'iso-27001-2022', soc2: 'soc-2-type-2' };

/** The one before the demo's SOC 2 Type 2, as of a day before its period opened. */
const formerReport = { firm: 'Harbor & Lane CPAs (demo)', asOfDay: -190, issuedDay: -160 } as const;

/** Decisions, closed days, what was agreed with the auditors, and last year's report. */
@Injectable()
export class DemoLifecycleWriter {
  constructor(
    private readonly database: Database,
    private readonly timelines: TimelinesService,
    private readonly overrides: OverridesService,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  async write(actor: Actor, people: PeopleIds, programmes: DemoProgrammes): Promise<void> {
    const { organisationId } = actor;
    const file = await this.storeReport(actor);
    await this.database.withOrganisation(actor, async (tx) => {
      await tx.closure.createMany({ data: demoClosures.map((closure) => toClosure(organisationId, closure)) });
      await tx.auditorFirm.updateMany({
        where: { organisationId, name: 'Nordcert (demo)' },
        data: { accreditation: 'DAkkS (demo)', majorClosureDays: 90 },
      });
      await writeDecisions(tx, organisationId, people, programmes);
      await tx.stage.updateMany({
        where: { organisationId, programmeId: programmes.iso, key: 'stage-1-audit' },
        data: { isPinned: true, pinReason: 'Confirmed by Nordcert in writing' },
      });
      await tx.assuranceReport.create({
        data: {
          organisationId,
          programmeId: programmes.soc2,
          firm: formerReport.firm,
          opinion: 'unqualified',
          exceptionCount: 1,
          exceptions: 'One access review was held nine days late; it has been on time since.',
          asOfOn: dayValue(inDays(formerReport.asOfDay)),
          issuedOn: dayValue(inDays(formerReport.issuedDay)),
          createdById: people.ines,
          createdAt: dayValue(inDays(formerReport.issuedDay + 1)),
          ...file,
        },
      });
    });
    await this.agreeOnRecertification(actor, programmes.iso);
  }

  /** Recertification begins a month before the usual six, because the board asked for it. */
  private async agreeOnRecertification(actor: Actor, programmeId: string): Promise<void> {
    const milestoneId = 'recertification-start';
    const { milestones, version } = await this.timelines.read(actor, programmeId);
    const usual = milestones.find(({ id }) => id === milestoneId);
    if (!usual) return;
    const on = parseDay(usual.on).subtract({ months: 1 }).toString();
    const reason = 'The board wants a month more than usual before the certificate ends';
    await this.overrides.put(actor, { programmeId, milestoneId }, version, { on, reason });
  }

  private async storeReport({ organisationId }: Actor) {
    // Loaded when it is first asked for, with what writes PDF files.
    const { demoFile } = await import('./files/demo-file.ts');
    const { bytes, fileName, mediaType } = await demoFile('pdf', {
      title: 'SOC 2 Type 1 report (demo)',
      by: formerReport.firm,
      capturedOn: inDays(formerReport.issuedDay),
      periodFromOn: null,
      rows: [],
    });
    const blob = await this.blobs.put(once(bytes), { organisationId, maxBytes: bytes.byteLength });
    await this.database.withOrganisation({ organisationId }, (tx) =>
      tx.blob.createMany({ data: [{ organisationId, ...blob }], skipDuplicates: true }),
    );
    return { fileName, mediaType, sha256: blob.sha256 };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Yearly, from this year on; a closure over the new year ends in the next. */
function toClosure(organisationId: string, { kind, name, from, to }: (typeof demoClosures)[number]) {
  const { year } = parseDay(inDays(0));
  const days = { fromOn: dayValue(`${year}-${from}`), toOn: dayValue(`${to < from ? year + 1 : year}-${to}`) };
  return { organisationId, kind, name, ...days, isYearly: true };
}

async function writeDecisions(tx: Db, organisationId: string, people: PeopleIds, programmes: DemoProgrammes) {
  const stages = await tx.stage.findMany({
    where: { organisationId },
    select: { id: true, key: true, programmeId: true },
  });
  const at = (day: number) => new Date(`${inDays(day)}T14:30:00Z`);
  const decisions = demoDecisions.flatMap(({ programme, stageKey, decision, by, onDay, note }) => {
    const programmeId = programmes[programme];
    const stage = stages.find((candidate) => candidate.programmeId === programmeId && candidate.key === stageKey);
    if (!stage) return [];
    const facts = factsOf(programme, stageKey, decision === 'go');
    const when = { decidedById: people[by], decidedAt: at(onDay) };
    return [{ organisationId, id: randomUUIDv7(), programmeId, stageId: stage.id, decision, note, facts, ...when }];
  });
  await tx.stageDecision.createMany({ data: decisions });
  await tx.criterionNote.createMany({
    data: demoJudgements.map(({ programme, stageKey, key, by, onDay, note }) => ({
      organisationId,
      programmeId: programmes[programme],
      stageKey,
      key,
      isMet: true,
      note,
      updatedById: people[by],
      updatedAt: at(onDay),
    })),
  });
}

/** How many requirements there are in scope, and how many gaps there were. */
const counted: Record<keyof DemoProgrammes, { all: number; gaps: number }> = {
  iso: { all: 123, gaps: 31 },
  soc2: { all: 38, gaps: 9 },
};
const ofAll = new Set<ExitCheck>(['all_assessed', 'first_evidence', 'owned_with_evidence', 'criteria_covered']);

/** The criteria as they stood: all met for a go, the last one open before. */
function factsOf(programme: keyof DemoProgrammes, stageKey: string, isGo: boolean) {
  const stage = schemeById(schemeOf[programme]).lifecycle.stages.find(({ key }) => key === stageKey);
  const criteria = stage?.exitCriteria ?? [];
  const { all, gaps } = counted[programme];
  return criteria.map(({ key, text, check }, place) => {
    const isMet = isGo || place < criteria.length - 1;
    if (check === 'judged') return { key, text, isMet, have: null, need: null };
    const need = ofAll.has(check) ? all : check === 'gaps_planned' ? gaps : 1;
    return { key, text, isMet, have: isMet ? need : Math.max(0, need - 3), need };
  });
}
