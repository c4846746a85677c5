import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const date = (day: string) => new Date(`${day}T00:00:00Z`);

describe('the calendar', () => {
  it('counts the requirements of a day where they are many, by programme, and tells feeds of each', async () => {
    const org = await app.organisationWith('manager', 'contributor', 'executive');
    const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ name: 'ISO' }));
    const soc2 = await startProgramme(app, org, org.manager, programmeBody.soc2({ name: 'SOC 2' }));
    const due = (day: number, data: object = {}) => ({ dueOn: date(inDays(day)), ...data });
    const set = (ids: (string | undefined)[], data: object) =>
      app.db.gapItem.updateMany({ where: { id: { in: ids.filter((id) => id !== undefined) } }, data });
    const [iso, soc] = [Object.values(programme.items), Object.values(soc2.items)];
    await set([iso[0], iso[1], soc[0]], due(5));
    await set([iso[1]], { effortHours: 8 });
    await set([iso[2], soc[1]], due(5, { acceptedAt: new Date(), conformity: 'conform', evidenceRequired: 0 }));
    await set([iso[3], iso[4], iso[5]], due(5, { conformity: 'minor', ownerId: org.contributor.id }));
    await set([iso[6], iso[7], iso[8], iso[9]], due(6, { conformity: 'major', ownerId: org.executive.id }));

    const ask = (query: string) => app.as(org.contributor).get(`${org.path}/calendar/events?${query}`);
    const range = `from=${inDays(0)}&to=${inDays(30)}&kinds=finding,gap_item`;
    const { body } = await ask(range);
    const ofIso = await ask(`${range}&programmeId=${programme.id}`);
    const theirs = await ask(`${range}&personId=${org.contributor.id}`);
    const feed = await app
      .as(org.contributor)
      .post(`${org.path}/calendar/feeds`, { name: 'Mine', kinds: ['gap_item'] });
    const file = await app.as().get(new URL(feed.body.url).pathname);

    const ids = ({ items }: { items: CalendarEvent[] }) => items.map(({ id }) => id);
    const single = [iso[3], iso[4], iso[5]].map((id) => `gap_item:${id}`).toSorted();
    expect(ids(body)).toEqual([...single, `gap_items:gap_item:${inDays(5)}`, `gap_items:finding:${inDays(6)}`]);
    const [counted, findings] = body.items.slice(3);
    expect(counted).toMatchObject({
      kind: 'gap_item',
      title: '5 requirements due',
      detail: '2 of them done',
      programmeId: null,
      isDone: false,
      effortHours: 8,
    });
    expect(counted.counts).toHaveLength(2);
    expect(counted.counts).toEqual(
      expect.arrayContaining([
        { programmeId: programme.id, programmeName: 'ISO', count: 3, unestimated: 1 },
        { programmeId: soc2.id, programmeName: 'SOC 2', count: 2, unestimated: 1 },
      ]),
    );
    expect(findings).toMatchObject({ kind: 'finding', title: '4 corrections due · ISO', programmeId: programme.id });
    expect(ids(ofIso.body)).toEqual(expect.arrayContaining([iso[0], iso[1], iso[2]].map((id) => `gap_item:${id}`)));
    expect(ids(theirs.body)).toEqual(single);
    expect(file.body.match(/BEGIN:VEVENT/g)).toHaveLength(5);
  });
});
