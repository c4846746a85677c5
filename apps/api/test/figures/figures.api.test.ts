import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { visitDemo } from '../demo-visit.ts';
import { givenEvidence, inDays, programmeBody, startProgramme } from '../programmes.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { disagreements, saidOnce } from './figures.ts';
import { readFigures } from './read-figures.ts';

// It opens everything there is, makes a demo and draws pages: where many share the processor, that takes its time.
jest.setTimeout(180_000);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An organisation in which every number is another one, with more of each than a page holds. */
async function givenLarge() {
  const org = await app.organisationWith('manager', 'contributor');
  const day = (days: number) => new Date(`${inDays(days)}T00:00:00Z`);
  const of = { organisationId: org.id };
  for (const body of [programmeBody.iso(), programmeBody.soc2()]) {
    const programme = await startProgramme(app, org, org.manager, body);
    const ids = Object.values(programme.items);
    const set = (from: number, to: number, data: object) =>
      app.db.gapItem.updateMany({ where: { ...of, id: { in: ids.slice(from, to) } }, data });
    const accepted = { acceptedAt: new Date(), acceptedById: org.manager.id };
    const owned = { ownerId: org.contributor.id, dueOn: day(-3) };
    await set(0, 7, { conformity: 'conform', ...owned, ...accepted });
    await set(7, 10, { conformity: 'conform', ...owned, claimedAt: new Date(), claimedById: org.contributor.id });
    await set(10, 14, { conformity: 'major', ownerId: org.manager.id, dueOn: day(4) });
    await set(14, 16, { conformity: 'not_applicable', justification: 'No premises', ...accepted });
    await set(16, 21, { conformity: 'not_applicable', justification: 'Nothing of that kind' });
    for (let count = 0; count < 5; count += 1) {
      const review = { programmeId: programme.id, verdict: 'accepted', reviewerId: org.manager.id } as const;
      const gapItemIds = ids.slice(count, count + 2);
      await givenEvidence(app, {
        ...{ ...of, ownerId: org.contributor.id, gapItemIds, title: `Record ${count}` },
        ...(count < 3 ? { review } : {}),
      });
    }
  }
  await app.db.task.createMany({
    data: Array.from({ length: 130 }, (_, index) => ({
      ...{ ...of, title: `Task ${index}`, assigneeId: org.manager.id, createdById: org.manager.id, dueOn: day(index) },
    })),
  });
  return { path: org.path, person: org.manager };
}

const organisations = {
  demo: async () => {
    const { path, visitor } = await visitDemo(app, 'manager');
    return { path, person: visitor };
  },
  empty: async () => {
    const org = await app.organisationWith('manager');
    return { path: org.path, person: org.manager };
  },
  'just begun': async () => {
    const org = await app.organisationWith('manager');
    await startProgramme(app, org, org.manager);
    return { path: org.path, person: org.manager };
  },
  'begun too late': async () => {
    const org = await app.organisationWith('manager');
    await startProgramme(app, org, org.manager, programmeBody.iso({ targetOn: inDays(30) }));
    return { path: org.path, person: org.manager };
  },
  large: givenLarge,
};

describe('a number that has one name', () => {
  it.each(Object.entries(organisations))('is one number on every page and in every export: %s', async (_, given) => {
    const figures = await readFigures({ app, ...(await given()) });

    expect(disagreements(figures)).toEqual([]);
    expect(saidOnce(figures)).toEqual([]);
  });

  it('counts a plan that is broken as broken', async () => {
    const figures = await readFigures({ app, ...(await organisations['begun too late']()) });

    const blockers = figures.filter(({ name }) => name.includes(': blocker “'));
    expect(new Set(blockers.map(({ where }) => where))).toEqual(
      new Set(['overview', 'its timeline', 'timeline of all', 'leadership report']),
    );
  });

  it('would be found out: two places that differ are named with what they say', () => {
    const said = [
      { name: 'waits for me', where: 'overview', value: 19 },
      { name: 'waits for me', where: 'My work', value: 42 },
      { name: 'open gates', where: 'report', value: 3 },
    ];

    expect(disagreements(said)).toEqual(['waits for me: 19 (overview), 42 (My work)']);
    expect(saidOnce(said)).toEqual(['open gates']);
  });
});
