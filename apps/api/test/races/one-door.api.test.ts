import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, startProgramme } from '../programmes.ts';
import { hold, inLine } from '../race.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('what is decided about a day of an event', () => {
  async function scene() {
    const org = await app.organisationWith('manager', 'contributor');
    const days = { fromOn: inDays(-14), toOn: inDays(-14), recurrence: 'FREQ=WEEKLY' };
    const body = { kind: 'review', title: 'Access review', ...days, ownerId: org.contributor.id };
    const { id } = (await app.as(org.manager).post(`${org.path}/calendar/entries`, body)).body;
    const path = `${org.path}/calendar/entries/${id}`;
    const complete = (person = org.contributor, on = inDays(-14)) =>
      app.as(person).change('PUT', `${path}/days/${on}`, { change: 'complete' });
    const held = () => hold(app, 'SELECT FROM calendar_entry WHERE id = $1 FOR UPDATE', [id]);
    return { org, path, complete, held };
  }

  it('is decided as the event is then: of two who complete days of it at once, the slower is told of the other day', async () => {
    const { complete, held, org } = await scene();

    const [first, second] = await inLine(await held(), [() => complete(), () => complete(org.manager, inDays(-7))]);

    expect([first?.status, second?.status]).toEqual([200, 412]);
    const decision = { change: 'complete', completedOn: inDays(0) };
    expect(second?.body.facts.current.decided).toEqual([{ originalOn: inDays(-14), decision }]);
  });

  it('is not decided by who owned it when they asked', async () => {
    const { org, path, complete, held } = await scene();
    const giveAway = () => app.as(org.manager).patch(path, { ownerId: org.manager.id }, 1);

    const answers = await inLine(await held(), [giveAway, () => complete()]);

    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([200, 'access.forbidden']);
  });

  it('is not decided by the rule it had when they asked', async () => {
    const { org, path, complete, held } = await scene();
    const move = () => app.as(org.manager).patch(path, { recurrence: 'FREQ=MONTHLY' }, 1);

    const answers = await inLine(await held(), [move, () => complete(org.manager, inDays(-7))]);

    expect(answers.map(({ status, body }) => body.code ?? status)).toEqual([200, 'event.no_such_day']);
  });
});

describe('a report that is kept', () => {
  it('says in each language how things stood at one and the same moment', async () => {
    const org = await app.organisationWith('manager');
    await startProgramme(app, org, org.manager);
    const as = app.as(org.manager);
    let isOver = false;
    const changing = (async () => {
      for (let number = 0; !isOver; number += 1) {
        await app.db.organisation.updateMany({ where: { id: org.id }, data: { name: `Name ${number}` } });
      }
    })();
    for (let count = 0; count < 20; count += 1) await as.post(`${org.path}/reports`, {});
    isOver = true;
    await changing;

    const kept = await app.db.report.findMany({ where: { organisationId: org.id } });

    const names = kept.map(({ content }) =>
      Object.values(content as Record<string, { organisationName: string }>).map((each) => each.organisationName),
    );
    expect(names).toHaveLength(20);
    expect(names.filter((each) => new Set(each).size > 1)).toEqual([]);
  });
});
