import { Injectable } from '@nestjs/common';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { dayValue } from '../../common/clock.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import { type DemoPerson, demoSteps } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { Database, type Db } from '../../common/database.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { ReminderRunsService } from '../reminders/reminder-runs.service.ts';
import { demoWords } from './content/demo-words.ts';
import { demoPeople, type PeopleIds } from './content/people.ts';
import { DemoDocumentWriter } from './demo-document-writer.ts';
import { DemoEvidenceWriter } from './demo-evidence-writer.ts';
import { recordDemoFacts } from './demo-facts.ts';
import { DemoFormerCycle } from './demo-former-cycle.ts';
import { backdate, writeGapItems } from './demo-gap-item-rows.ts';
import { DemoLifecycleWriter } from './demo-lifecycle-writer.ts';
import { DemoReport } from './demo-report.ts';
import { addDemo, type NewDemo } from './demo-row.ts';
import { type DemoStage, formerStages, isoStages, soc2PeriodDays, soc2Stages } from './demo-stages.ts';

/** Makes the demo organisation: the same on the same day, through the same tables as every other. */
@Injectable()
export class DemoBuilder {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammesService,
    private readonly reminders: ReminderRunsService,
    private readonly evidence: DemoEvidenceWriter,
    private readonly documents: DemoDocumentWriter,
    private readonly former: DemoFormerCycle,
    private readonly lifecycle: DemoLifecycleWriter,
    private readonly report: DemoReport,
    private readonly contributions: Contributions,
  ) {}

  /** Throws away nothing if it fails: what is half-built ends by itself, see `DemoPreparation`. */
  async build(demo: NewDemo, people: PeopleIds): Promise<void> {
    const { id, language } = demo;
    const actor = actorOf('ines', demo, people);
    const { timeZone } = await this.database.withOrganisation(actor, async (tx) => {
      const organisation = await addDemo(tx, demo);
      await tx.member.createMany({
        data: demoPeople.map(({ key, role }) => ({ organisationId: id, userId: people[key], role, language })),
      });
      await recordActivity(tx, actor, {
        action: 'organisation.created',
        subjectType: 'organisation',
        subjectId: id,
        subjectLabel: organisation.name,
        after: { name: organisation.name, isDemo: true },
      });
      return organisation;
    });
    const iso = await this.startIso(actor);
    const soc2 = await this.startSoc2(actor);
    const former = { organisationId: id, id: await this.former.start(actor) };
    const programmes = { iso: iso.id, soc2: soc2.id, former: former.id };
    await this.database.withOrganisation(actor, async (tx) => {
      await writeStages(tx, iso, isoStages, people);
      await writeStages(tx, soc2, soc2Stages, people);
      await writeStages(tx, former, formerStages, people);
      await writeGapItems(tx, iso, actor, people);
      await writeGapItems(tx, soc2, actor, people);
      // All were put into Waymark when the certificate was begun, the older ones a day later each.
      await backdate(tx, iso, 229);
      await backdate(tx, soc2, 228);
      await backdate(tx, former, 227);
    });
    await this.evidence.write(actor, people, programmes);
    await this.former.write(actor, people, programmes);
    await this.documents.write(actor, people, programmes);
    await this.lifecycle.write(actor, iso.id);
    await this.database.withOrganisation(actor, async (tx) => {
      for (const step of demoSteps) {
        const ofStep = this.contributions.demo.filter((one) => one.step === step);
        for (const one of ofStep) await one.write(tx, { actor, people, programmes });
      }
      await recordDemoFacts(tx, actor, this.contributions.demo);
    });
    await this.report.freeze(actor);
    // So that the bell has something to say before the job comes by.
    await this.reminders.remind(actor, { timeZone, isNewDay: true, now: new Date() });
  }

  private async startIso(actor: Actor): Promise<StartedProgramme> {
    const { scope, firm } = demoWords(actor.language);
    const { id } = await this.programmes.create(actor, {
      scheme: 'iso-27001-2022',
      scopeStatement: scope.iso,
      startOn: inDays(-228),
      targetOn: inDays(147),
      auditorFirm: firm.iso,
    });
    return { organisationId: actor.organisationId, id };
  }

  private async startSoc2(actor: Actor): Promise<StartedProgramme> {
    const { scope, firm } = demoWords(actor.language);
    const { id } = await this.programmes.create(actor, {
      scheme: 'soc-2-type-2',
      scopeStatement: scope.soc2,
      categories: ['security', 'availability', 'confidentiality'],
      startOn: inDays(-300),
      periodFromOn: inDays(soc2PeriodDays.from),
      periodToOn: inDays(soc2PeriodDays.to),
      targetOn: inDays(soc2PeriodDays.to + 50),
      auditorFirm: firm.soc2,
    });
    return { organisationId: actor.organisationId, id };
  }
}

interface StartedProgramme {
  organisationId: string;
  id: string;
}

function actorOf(key: DemoPerson, { id: organisationId, language }: NewDemo, people: PeopleIds): Actor {
  const person = demoPeople.find((candidate) => candidate.key === key) ?? demoPeople[0];
  const { name: userName, role } = person;
  return {
    userId: people[key],
    userName,
    email: '',
    isDemo: true,
    requestId: 'demo',
    organisationId,
    role,
    timeZone: 'UTC',
    language,
  };
}

const dayInDays = (days: number): Date => dayValue(inDays(days));
const orNull = (days: number | null): Date | null => (days === null ? null : dayInDays(days));

async function writeStages(
  tx: Db,
  programme: StartedProgramme,
  stages: readonly DemoStage[],
  people: PeopleIds,
): Promise<void> {
  const { organisationId, id: programmeId } = programme;
  for (const { key, status, planned, baseline, actual } of stages) {
    await tx.stage.updateMany({
      where: { organisationId, programmeId, key },
      data: {
        status,
        ownerId: people.ines,
        plannedFromOn: dayInDays(planned[0]),
        plannedToOn: dayInDays(planned[1]),
        baselineFromOn: dayInDays(baseline[0]),
        baselineToOn: dayInDays(baseline[1]),
        actualFromOn: orNull(actual[0]),
        actualToOn: orNull(actual[1]),
      },
    });
  }
  // What follows the result was first planned as much earlier as the result itself.
  const result = stages.at(-1);
  const slip = result ? result.planned[1] - result.baseline[1] : 0;
  const keys = stages.map(({ key }) => key);
  await tx.$executeRaw`
    UPDATE stage SET baseline_from_on = planned_from_on - ${slip}::int, baseline_to_on = planned_to_on - ${slip}::int
    WHERE organisation_id = ${organisationId}::uuid AND programme_id = ${programmeId}::uuid AND key <> ALL(${keys})`;
}
