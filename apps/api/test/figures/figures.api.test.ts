import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitDemo } from '../demo-visit.ts';
import { fillLarge } from '../large-organisation.ts';
import { inDays, programmeBody, startProgramme } from '../programmes.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { disagreements, saidOnce } from './figures.ts';
import { readFigures } from './read-figures.ts';

// It opens everything there is, makes a demo and draws pages: where many share the processor, that takes its time.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An organisation in which every number is another one, with more of each than a page holds. */
async function givenLarge() {
  const org = await app.organisationWith('manager', 'contributor');
  const words = { record: 'Record', task: 'Task', excluded: ['No premises', 'Nothing of that kind'] } as const;
  await fillLarge(app, org, [programmeBody.iso(), programmeBody.soc2()], words);
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
  'with tasks on one’s own requirements': async () => {
    const org = await app.organisationWith('manager');
    const { items } = await startProgramme(app, org, org.manager);
    const ownerId = org.manager.id;
    for (const [requirement, itemIn, taskIn] of [
      ['A.5.15', 3, 3],
      ['A.5.16', 3, 5],
      ['A.5.17', 8, 5],
    ] as const) {
      const id = items[requirement] ?? '';
      await app.db.gapItem.updateMany({ where: { id }, data: { ownerId, dueOn: new Date(inDays(itemIn)) } });
      const task = { title: requirement, assigneeId: ownerId, dueOn: inDays(taskIn), gapItemId: id };
      await app.as(org.manager).post(`${org.path}/tasks`, task);
    }
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
