import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayIn } from '@waymark/domain';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The days around both changes of the clocks, hour by hour and a second before each; Tokyo has none. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'Pacific/Auckland': ['2026-09-27', '2027-04-04', '2027-09-26'],
  'America/St_Johns': ['2026-11-01', '2027-03-14', '2027-11-07'],
  'Asia/Tokyo': ['2026-12-31', '2027-03-28', '2027-10-31'],
};
const instantsAround = (day: string) => {
  const from = Temporal.Instant.from(`${day}T00:00:00Z`).subtract({ hours: 36 });
  // St. John's changes its day at half past.
  return Array.from({ length: 72 * 2 }, (_, half) => from.add({ minutes: half * 30 })).flatMap((at) => [
    at.subtract({ seconds: 1 }).toString(),
    at.toString(),
  ]);
};

describe('the day it is in a time zone', () => {
  it.each(Object.entries(changes))('is the same for the database and for the rules, in %s', async (zone, days) => {
    const instants = days.flatMap(instantsAround);

    const rows = await app.db.$queryRaw<{ day: string }[]>`
      SELECT (at::timestamptz AT TIME ZONE ${zone})::date::text AS day
      FROM unnest(${instants}::text[]) WITH ORDINALITY AS given (at, n) ORDER BY n`;

    expect(rows.map(({ day }) => day)).toEqual(instants.map((at) => dayIn(zone, Temporal.Instant.from(at)).toString()));
  });

  it('is that of the organisation for what it plans, whichever day it is elsewhere', async () => {
    const org = await app.organisationWith('owner', 'manager');
    for (const zone of Object.keys(changes)) {
      await app.db.organisation.update({ where: { id: org.id }, data: { timeZone: zone } });
      const before = dayIn(zone, Temporal.Now.instant()).toString();
      const { body } = await app.as(org.manager).get(`${org.path}/timeline`);

      // Where midnight passes meanwhile, either is right.
      expect([before, dayIn(zone, Temporal.Now.instant()).toString()]).toContain(body.today);
    }
  });
});
