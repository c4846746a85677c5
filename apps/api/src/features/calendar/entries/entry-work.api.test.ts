import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MyWork } from '@waymark/contracts';
import type { SignedInPerson } from '../../../../test/given.ts';
import { inDays } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('manager', 'executive', 'contributor', 'auditor');
  const workOf = async (person: SignedInPerson, query = '?withTotal=true'): Promise<MyWork> =>
    (await app.as(person).get(`${org.path}/my-work${query}`)).body;
  const enter = async (owner: SignedInPerson | null, fromOn: string, more: object = {}) => {
    const entry = { kind: 'control', title: 'Restore test', fromOn, toOn: fromOn, ownerId: owner?.id ?? null, ...more };
    return (await app.as(org.manager).post(`${org.path}/calendar/entries`, entry)).body.id as string;
  };
  const change = (person: SignedInPerson, id: string, on: string, body: object) =>
    app.as(person).change('PUT', `${org.path}/calendar/entries/${id}/days/${on}`, body);
  const waiting = async (person: SignedInPerson): Promise<number> =>
    (await app.as(person).get(`${org.path}/overview`)).body.myOpenWork;
  return { org, workOf, enter, change, waiting };
}

describe('an event in My work', () => {
  it('is asked of whoever is responsible for it, once, with its next day, and counted alike on the overview', async () => {
    const { org, workOf, enter, waiting } = await scene();
    const id = await enter(org.executive, inDays(3), { recurrence: 'FREQ=WEEKLY' });
    await enter(null, inDays(3));

    const work = await workOf(org.executive);

    expect(work.items).toEqual([
      {
        ...{
          kind: 'event',
          segment: 'events',
          opens: 'event',
          part: null,
          asks: '',
          because: '',
          id,
          title: 'Restore test',
        },
        ...{ context: '', programmeId: null, dueOn: inDays(3), isOverdue: false, section: 'this_week', version: 1 },
        owner: { id: org.executive.id, name: org.executive.name },
      },
    ]);
    expect([work.total, work.bySegment?.events, await waiting(org.executive)]).toEqual([1, 1, 1]);
    expect([(await workOf(org.manager)).total, await waiting(org.manager)]).toEqual([0, 0]);
    expect((await workOf(org.executive, '?segment=tasks&withTotal=true')).items).toEqual([]);
    expect(await workOf(org.executive, '?segment=events')).toMatchObject({ items: [{ id }], total: null });
  });

  it('goes on to its next day when it is done or left out, and away with the event', async () => {
    const { org, workOf, enter, change } = await scene();
    const id = await enter(org.contributor, inDays(0), { recurrence: 'FREQ=WEEKLY' });
    const dueOn = async () => (await workOf(org.contributor)).items.map((item) => item.dueOn);

    expect((await change(org.contributor, id, inDays(0), { change: 'complete' })).status).toBe(200);
    expect(await dueOn()).toEqual([inDays(7)]);
    expect((await change(org.manager, id, inDays(7), { change: 'skip', reason: 'Holiday' })).status).toBe(200);
    expect(await dueOn()).toEqual([inDays(14)]);
    await change(org.manager, id, inDays(7), { change: 'restore' });
    expect(await dueOn()).toEqual([inDays(7)]);
    const { body } = await app.as(org.manager).get(`${org.path}/calendar/entries/${id}`);
    await app.as(org.manager).send('DELETE', `${org.path}/calendar/entries/${id}`, undefined, {
      'if-match': `"${body.version}"`,
    });
    expect(await dueOn()).toEqual([]);
  });

  it('stands among the rest by its day, each once, however small the pages are', async () => {
    const { org, workOf, enter } = await scene();
    for (const days of [1, 2, 2, 3, 9]) await enter(org.contributor, inDays(days));
    for (const days of [1, 2, 2, 4]) {
      const task = { assigneeId: org.contributor.id, title: `Task ${days}`, dueOn: inDays(days) };
      await app.as(org.manager).post(`${org.path}/tasks`, task);
    }

    const seen: MyWork['items'] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await workOf(org.contributor, `?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }

    const days = seen.map(({ dueOn }) => dueOn);
    expect(days).toEqual(days.toSorted());
    expect(new Set(seen.map(({ id }) => id)).size).toBe(9);
    expect(seen.map(({ kind }) => kind)).toEqual([
      ...['event', 'task', 'event', 'event', 'task', 'task', 'event', 'task', 'event'],
    ]);
  });
});
