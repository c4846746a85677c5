import { givenEvidence, inDays, programmeBody, startProgramme } from '../programmes.ts';
import type { TestApp } from '../test-app.ts';
import type { GermanReader } from './german-reader.ts';

async function givenNordwind(app: TestApp) {
  const org = await app.organisationWith('manager', 'contributor');
  await app.db.organisation.update({ where: { id: org.id }, data: { name: 'Nordwind' } });
  await app.db.member.updateMany({ where: { organisationId: org.id }, data: { language: 'de' } });
  return org;
}

export async function givenEmpty(app: TestApp): Promise<GermanReader> {
  const { path, manager } = await givenNordwind(app);
  return { app, path, person: manager };
}

/** Programmes of both kinds on their first day, with a little work that is late. */
export async function givenBegun(app: TestApp): Promise<GermanReader> {
  const org = await givenNordwind(app);
  const iso = await startProgramme(app, org, org.manager, programmeBody.iso({ scopeStatement: 'Alles' }));
  await startProgramme(app, org, org.manager, programmeBody.soc2({ scopeStatement: 'Der Dienst' }));
  const change = { ownerId: org.contributor.id, dueOn: inDays(-3), conformity: 'major' };
  const ids = ['A.5.1', '4.1'].map((id) => iso.items[id] ?? '');
  await app.as(org.manager).post(`${iso.path}/gap-items/bulk`, { ids, change });
  await app.as(org.manager).post(`${org.path}/reports`, { title: 'Oktober' });
  return { app, path: org.path, person: org.manager };
}

/** One in which everything is in every state there is, and there is more of it than a page holds. */
export async function givenLarge(app: TestApp): Promise<GermanReader> {
  const org = await givenNordwind(app);
  const of = { organisationId: org.id };
  const day = (days: number) => new Date(`${inDays(days)}T00:00:00Z`);
  for (const body of [
    programmeBody.iso({ scopeStatement: 'Alles' }),
    programmeBody.soc2({ scopeStatement: 'Der Dienst' }),
    programmeBody.iso({ scheme: 'iso-27001-2013', scopeStatement: 'Das Werk' }),
  ]) {
    const programme = await startProgramme(app, org, org.manager, body);
    const ids = Object.values(programme.items);
    const set = (from: number, to: number, data: object) =>
      app.db.gapItem.updateMany({ where: { ...of, id: { in: ids.slice(from, to) } }, data });
    const accepted = { acceptedAt: new Date(), acceptedById: org.manager.id };
    const owned = { ownerId: org.contributor.id, dueOn: day(-3) };
    await set(0, 7, { conformity: 'conform', ...owned, ...accepted });
    await set(7, 10, { conformity: 'conform', ...owned, claimedAt: new Date(), claimedById: org.contributor.id });
    await set(10, 14, { conformity: 'major', ownerId: org.manager.id, dueOn: day(4) });
    await set(14, 16, { conformity: 'not_applicable', justification: 'Keine Räume', ...accepted });
    await set(16, 21, { conformity: 'not_applicable', justification: 'Nichts davon' });
    for (let count = 0; count < 5; count += 1) {
      const review = { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id } as const;
      const gapItemIds = ids.slice(count, count + 2);
      await givenEvidence(app, {
        ...{ ...of, ownerId: org.contributor.id, gapItemIds, title: `Aufzeichnung ${count}` },
        ...(count < 3 ? { review } : {}),
      });
    }
  }
  await app.db.task.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      ...{ ...of, title: `Aufgabe ${index}`, assigneeId: org.manager.id, createdById: org.manager.id },
      dueOn: day(index - 10),
    })),
  });
  return { app, path: org.path, person: org.manager };
}
