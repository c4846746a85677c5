import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visitDemo } from '../../../test/demo-visit.ts';
import { hold, inLine } from '../../../test/race.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { countingLock } from './demo-copies.ts';
import { DemoPreparation } from './demo-preparation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('as many demos as there is room for', () => {
  it('are open at once, also when many come together; the next is told what to do', async () => {
    const small = await startTestApp({ DEMO_MAX: '4', TRUSTED_PROXIES: '1' });
    await visitDemo(small, 'manager', undefined, '10.0.0.99');
    const from = (at: number) => `10.0.0.${at}`;

    const visits = await Promise.all(
      Array.from({ length: 7 }, (_, at) => visitDemo(small, 'manager', undefined, from(at))),
    );

    const open = await small.db.demo.count({ where: { visitor: { not: null } } });
    await small.stop();
    expect(open).toBe(4);
    const refused = visits.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(4);
    for (const { status, code } of refused) expect({ status, code }).toEqual({ status: 503, code: 'demo.full' });
  });

  it('are shared: one address has a tenth of them, an IPv6 network counts as one, and who left makes room', async () => {
    const small = await startTestApp({ DEMO_MAX: '20', TRUSTED_PROXIES: '1' });
    const from = (address: string) => visitDemo(small, 'manager', undefined, address);

    const first = await from('2001:db8:1:2::1');
    const second = await from('2001:db8:1:2:ffff::2');
    const third = await from('2001:db8:1:2::3');
    const elsewhere = await from('2001:db8:1:3::1');
    await small.as(first.visitor).post('/api/auth/sign-out', {});
    await small.db.demo.update({
      where: { organisationId: first.id },
      data: { createdAt: new Date(Date.now() - 120_000) },
    });
    const again = await from('2001:db8:1:2::3');
    await small.stop();

    expect([first, second, elsewhere, again].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(third).toMatchObject({ status: 429, code: 'demo.too_many' });
  });

  it('are counted one after the other: two at once do not both get the last place', async () => {
    const small = await startTestApp({ DEMO_MAX: '1', TRUSTED_PROXIES: '1' });
    await small.nest.get(DemoPreparation).prepared('en');
    const from = (address: string) => () => visitDemo(small, 'manager', undefined, address);

    // Both have counted, or wait for that, before either has written that its place is taken.
    const visits = await inLine(await hold(small, 'LOCK TABLE demo IN SHARE MODE'), [
      from('10.0.0.1'),
      from('10.0.0.2'),
    ]);

    await small.stop();
    expect(visits.map(({ status, code }) => code ?? status)).toEqual([200, 'demo.full']);
  });

  it('are opened without keeping others from writing, however long it takes', async () => {
    const org = await app.organisationWith('manager');
    const task = { dueOn: '2027-01-01', assigneeId: org.manager.id };
    await app.nest.get(DemoPreparation).prepared('en');
    // Whoever counts the open demos waits for this one, and with a connection in hand.
    const held = await hold(app, 'SELECT pg_advisory_xact_lock($1)', [countingLock]);
    // More than there are connections.
    const visits = Array.from({ length: 12 }, () => visitDemo(app));
    await held.untilWaiting(2);

    const written = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        app.as(org.manager).post(`${org.path}/tasks`, { title: `Task ${at}`, ...task }),
      ),
    );
    await held.release();
    const open = await Promise.all(visits);

    expect(new Set(written.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
