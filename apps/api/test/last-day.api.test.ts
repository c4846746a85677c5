import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Organisation, SignedInPerson } from './given.ts';
import { inDays, programmeBody, startProgramme } from './programmes.ts';
import { assuranceReport, certificate, givenSoc2 } from './records.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

// 14 hours before and 11 behind UTC: at no instant is it the same day in both.
const [ahead, behind] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
const dayIn = (timeZone: string, days = 0) => Temporal.Now.plainDateISO(timeZone).add({ days }).toString();

type Org = Organisation & { manager: SignedInPerson };
/** Sends something that is told to have happened on a day, as a person who says where they are. */
type Tell = (on: string, headers: Record<string, string>) => Promise<{ status: number; body: { code?: string } }>;

async function anIso(): Promise<{ org: Org; path: string }> {
  const org = await app.organisationWith('manager', 'executive');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ auditorFirm: 'Nordcert' }));
  return { org, path: programme.path };
}
const seen = (version: number) => ({ 'if-match': `"${version}"` });

const places: Record<string, () => Promise<{ org: Org; tell: Tell }>> = {
  'evidence captured': async () => {
    const { org } = await anIso();
    const source = { kind: 'link', url: 'https://example.test/' };
    const body = (capturedOn: string) => ({ title: 'Log', capturedOn, source });
    return { org, tell: (on, headers) => app.as(org.manager).post(`${org.path}/evidence`, body(on), headers) };
  },
  'a stage begun': async () => {
    const { org, path } = await anIso();
    const [stage] = (await app.as(org.manager).get(`${path}/stages`)).body;
    const to = `${path}/stages/${stage.id}`;
    const tell: Tell = (on, headers) =>
      app.as(org.manager).send('PATCH', to, { status: 'active', actualFromOn: on }, { ...headers, ...seen(1) });
    return { org, tell };
  },
  'a test held': async () => {
    const { org, path } = await anIso();
    const to = `${path}/milestones/penetration-test/override`;
    const body = (on: string) => ({ on, reason: 'Report 1.0', isDone: true });
    return { org, tell: (on, headers) => app.as(org.manager).send('PUT', to, body(on), { ...headers, ...seen(1) }) };
  },
  'a certificate decided': async () => {
    const { org, path } = await anIso();
    const body = (decidedOn: string) => ({ ...certificate(), decidedOn });
    return { org, tell: (on, headers) => app.as(org.manager).post(`${path}/certificates`, body(on), headers) };
  },
  'a report issued': async () => {
    const { org, programme } = await givenSoc2(app);
    const body = (issuedOn: string) => ({ ...assuranceReport(), issuedOn });
    const tell: Tell = (on, headers) =>
      app.as(org.manager).post(`${programme.path}/assurance-reports`, body(on), headers);
    return { org, tell };
  },
  'a bridge letter issued': async () => {
    const { org, period, record } = await givenSoc2(app);
    const { id } = (await record()).body;
    const toOn = Temporal.PlainDate.from(period.to).add({ days: 20 }).toString();
    const to = `${org.path}/assurance-reports/${id}/bridge-letters`;
    return { org, tell: (issuedOn, headers) => app.as(org.manager).post(to, { toOn, issuedOn }, headers) };
  },
  'a day of an entry done': async () => {
    const { org } = await anIso();
    const entry = { kind: 'review', title: 'Access review', fromOn: inDays(10), toOn: inDays(10) };
    const { id, version } = (await app.as(org.manager).post(`${org.path}/calendar/entries`, entry)).body;
    const to = `${org.path}/calendar/entries/${id}/days/${entry.fromOn}`;
    const body = (completedOn: string) => ({ change: 'complete', completedOn });
    const tell: Tell = (on, headers) =>
      app.as(org.manager).send('PUT', to, body(on), { 'if-match': `"${version}"`, ...headers });
    return { org, tell };
  },
};

describe('a day on which something is told to have happened', () => {
  it.each(Object.keys(places))('%s: has begun for who is already in it, and for nobody else', async (name) => {
    const { org, tell } = await (places[name] as (typeof places)[string])();
    await app.db.organisation.update({ where: { id: org.id }, data: { timeZone: behind } });

    const refused = [
      await tell(dayIn(ahead), {}),
      await tell(dayIn(ahead), { 'time-zone': behind }),
      await tell(dayIn(ahead), { 'time-zone': 'Moon/Base' }),
      await tell(dayIn(ahead, 1), { 'time-zone': ahead }),
    ];
    const accepted = await tell(dayIn(ahead), { 'time-zone': ahead });

    for (const { status, body } of refused) {
      expect([400, 422]).toContain(status);
      expect(body.code).toMatch(/^(request\.invalid|evidence\.captured_in_future|stage\.actual_in_future)$/);
    }
    expect([200, 201]).toContain(accepted.status);
  });

  it.each(Object.keys(places))('%s: has begun where the organisation is, for who travels behind it', async (name) => {
    const { org, tell } = await (places[name] as (typeof places)[string])();
    await app.db.organisation.update({ where: { id: org.id }, data: { timeZone: ahead } });

    const { status } = await tell(dayIn(ahead), { 'time-zone': behind });

    expect([200, 201]).toContain(status);
  });
});

describe('at a fixed instant', () => {
  it.each([
    ['2026-11-29T11:00:00Z', 'Pacific/Auckland', 'UTC', '2026-11-30'],
    ['2026-11-29T10:59:59Z', 'Pacific/Auckland', 'Pacific/Auckland', '2026-11-29'],
    ['2026-12-31T15:00:00Z', 'Asia/Tokyo', 'America/Los_Angeles', '2027-01-01'],
    ['2027-01-01T07:59:59Z', 'America/Los_Angeles', 'America/Los_Angeles', '2026-12-31'],
    ['2027-01-01T09:59:59Z', 'America/Los_Angeles', 'Pacific/Honolulu', '2027-01-01'],
  ])('%s, an organisation in %s and a person in %s: %s is the last day', async (now, there, here, last) => {
    const { org, tell } = await (places['evidence captured'] as (typeof places)[string])();
    await app.db.organisation.update({ where: { id: org.id }, data: { timeZone: there } });
    const after = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
    jest.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(now));

    const [onIt, afterIt] = [await tell(last, { 'time-zone': here }), await tell(after, { 'time-zone': here })];

    expect([onIt.status, afterIt.status]).toEqual([201, 422]);
  });
});
