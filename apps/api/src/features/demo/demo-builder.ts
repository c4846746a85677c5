import { Injectable } from '@nestjs/common';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import { type DemoPerson, type DemoScene, demoSteps } from '../../common/contributions/demo.ts';
import { Database } from '../../common/database.ts';
import { demoNames, demoPeople, type PeopleIds } from './content/people.ts';
import { DemoFileStore } from './demo-file-store.ts';
import { addDemo, type NewDemo } from './demo-row.ts';
import { recordTold } from './demo-told.ts';
import { DemoProgrammes } from './programmes.demo.ts';

/** In milliseconds. Its files are drawn as their rows are written, and nobody waits for rows of a demo that is being made. */
const drawingTime = 300_000;

/** Makes the demo organisation: the same on the same day, through the same tables as every other. */
@Injectable()
export class DemoBuilder {
  constructor(
    private readonly database: Database,
    private readonly programmes: DemoProgrammes,
    private readonly files: DemoFileStore,
    private readonly contributions: Contributions,
  ) {}

  /** Throws away nothing if it fails: what is half-built ends by itself, see `DemoPreparation`. */
  async build(demo: NewDemo, people: PeopleIds): Promise<void> {
    const actor = actorOf('ines', demo, people);
    await this.found(actor, demo, people);
    const programmes = await this.programmes.begin(actor);
    const files = this.files.of(actor);
    const scene: DemoScene = { actor, people, names: demoNames, programmes, files };
    for (const step of demoSteps) {
      await this.take(step, scene);
      await files.store();
    }
    await this.database.withOrganisation(actor, (tx) => recordTold(tx, actor, this.contributions.demo));
  }

  /** The organisation and its people. */
  private async found(actor: Actor, demo: NewDemo, people: PeopleIds): Promise<void> {
    const { id: organisationId, language } = demo;
    await this.database.withOrganisation(actor, async (tx) => {
      const { name } = await addDemo(tx, demo);
      await tx.member.createMany({
        data: demoPeople.map(({ key, role }) => ({ organisationId, userId: people[key], role, language })),
      });
      await recordActivity(tx, actor, {
        action: 'organisation.created',
        subjectType: 'organisation',
        subjectId: organisationId,
        subjectLabel: name,
        after: { name, isDemo: true },
      });
    });
  }

  private async take(step: (typeof demoSteps)[number], scene: DemoScene): Promise<void> {
    for (const { act, write } of this.contributions.demo.filter((one) => one.step === step)) {
      await act?.run(scene);
      if (write) await this.database.withOrganisation(scene.actor, (tx) => write(tx, scene), { timeout: drawingTime });
    }
  }
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
