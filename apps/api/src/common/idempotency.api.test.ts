import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hold } from '../../test/race.ts';
import { until } from '../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { EvidenceReader } from '../features/evidence/evidence-reader.ts';
import { IdempotencyClaims } from './idempotency-claims.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Invites with the key `once`; `count` tells how many invitations there are. */
async function givenInviting() {
  const org = await app.organisationWith('manager');
  const body = { email: 'a@example.test', role: 'executive' };
  return {
    org,
    send: (more: object = {}, key = 'once') =>
      app.as(org.manager).post(`${org.path}/invitations`, { ...body, ...more }, { 'idempotency-key': key }),
    count: () => app.db.invitation.count({ where: { organisationId: org.id } }),
    /** As if its server had not been heard of since. */
    silence: () =>
      app.db.idempotencyKey.updateMany({ where: { organisationId: org.id }, data: { heldUntil: new Date(0) } }),
  };
}

const refusal = (code: string) => ({ status: 409, body: { code: `request.${code}` } });

describe('a request with an Idempotency-Key', () => {
  it('is done once, and answered alike again', async () => {
    const { send, count } = await givenInviting();

    const first = await send();
    const again = await send();
    const other = await send({ email: 'b@example.test' });

    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect(other).toMatchObject(refusal('idempotency_reused'));
    expect(await count()).toBe(1);
  });

  it.each([
    ['empty', '', 'Fill this in.'],
    ['too long', 'k'.repeat(201), 'At most 200 characters.'],
    ['with a control character', 'a\u0090b', expect.stringContaining('control character')],
  ])('is refused where the key is %s', async (_, key, message) => {
    const { send, count } = await givenInviting();

    const answer = await send({}, key);

    const fields = [{ path: 'Idempotency-Key', message }];
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields } });
    expect(await count()).toBe(0);
  });

  it('is refused while the first is still at work, and not done twice', async () => {
    const { send, count } = await givenInviting();
    const held = await hold(app, 'LOCK TABLE invitation IN SHARE MODE');

    const first = send();
    await held.untilWaiting(1);
    const meanwhile = await send();
    await held.release();
    const again = await first.then(() => send());

    expect(meanwhile).toMatchObject(refusal('still_running'));
    expect(again).toMatchObject({ status: 201, body: { id: (await first).body.id } });
    expect(await count()).toBe(1);
  });

  it('is tried again where the first was refused', async () => {
    const { send } = await givenInviting();

    const refused = await send({ role: 'owner' });
    const later = await send({ role: 'executive' });

    expect([refused.status, later.status]).toEqual([403, 201]);
  });
});

describe('a request with an Idempotency-Key whose server', () => {
  it('died before it changed anything is done by the next, once the key is no longer held', async () => {
    const { send, count, silence } = await givenInviting();
    const letGo = jest.spyOn(app.nest.get(IdempotencyClaims), 'letGo').mockResolvedValueOnce();
    const work = await hold(app, 'LOCK TABLE invitation IN ACCESS EXCLUSIVE MODE');
    const dying = send();
    await work.untilWaiting(1);
    await app.db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const failed = await dying;
    await work.release();
    letGo.mockRestore();

    const early = await send();
    await silence();
    const later = await send();

    expect([failed.status, later.status]).toEqual([503, 201]);
    expect(early).toMatchObject(refusal('still_running'));
    expect(await count()).toBe(1);
  });

  it('was only slow changes nothing after another took over', async () => {
    const { send, count, silence } = await givenInviting();
    const held = await hold(app, 'LOCK TABLE invitation IN SHARE MODE');

    const slow = send();
    await held.untilWaiting(1);
    await silence();
    const other = send();
    await held.untilWaiting(2);
    await held.release();

    expect(await slow).toMatchObject(refusal('still_running'));
    expect(await other).toMatchObject({ status: 201 });
    expect(await send()).toMatchObject({ status: 201, body: { id: (await other).body.id } });
    expect(await count()).toBe(1);
  });

  it('died after it was done is not done again, and says so', async () => {
    const { send, count, silence } = await givenInviting();
    const keep = jest.spyOn(app.nest.get(IdempotencyClaims), 'keep').mockRejectedValueOnce(new Error('gone'));

    const first = await send();
    const early = await send();
    await silence();
    const later = await send();
    keep.mockRestore();

    expect(first.status).toBe(201);
    expect(early).toMatchObject(refusal('still_running'));
    expect(later).toMatchObject(refusal('answer_lost'));
    expect(await count()).toBe(1);
  });

  it('failed after it was done is not done again', async () => {
    const org = await app.organisationWith('contributor');
    const body = {
      title: 'Once',
      capturedOn: '2026-01-01',
      source: { kind: 'link', url: 'https://example.test/' },
    };
    const send = () => app.as(org.contributor).post(`${org.path}/evidence`, body, { 'idempotency-key': 'once' });
    const reading = jest.spyOn(app.nest.get(EvidenceReader), 'detail').mockRejectedValueOnce(new Error('gone'));

    const failed = await send();
    const again = await send();
    reading.mockRestore();

    expect(failed.status).toBe(500);
    expect(again).toMatchObject(refusal('answer_lost'));
    expect(await app.db.evidence.count({ where: { organisationId: org.id } })).toBe(1);
  });

  it('is long at work holds the key again and again', async () => {
    const { org, send, silence } = await givenInviting();
    const intervals = jest.spyOn(globalThis, 'setInterval');
    const held = await hold(app, 'LOCK TABLE invitation IN SHARE MODE');
    const slow = send();
    await held.untilWaiting(1);
    await silence();

    const [tick] = intervals.mock.calls.find(([, delay]) => delay === 10_000) ?? [];
    tick?.();
    const where = { organisationId: org.id, heldUntil: { gt: new Date() } };
    await until(async () => (await app.db.idempotencyKey.count({ where })) > 0);
    const meanwhile = await send();
    await held.release();
    intervals.mockRestore();

    expect(meanwhile).toMatchObject(refusal('still_running'));
    expect((await slow).status).toBe(201);
  });
});
