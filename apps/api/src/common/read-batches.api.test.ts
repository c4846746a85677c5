import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hold } from '../../test/race.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from './database.ts';

let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await startTestApp();
  database = app.nest.get(Database);
});
afterAll(() => app.stop());

const text = `SELECT current_setting('app.organisation_id', true) AS organisation, now()::text AS began,
  current_setting('transaction_read_only') AS "readOnly"`;
const ask = (organisationId: string) =>
  database
    .read<{ organisation: string; began: string; readOnly: string }>(
      { organisationId },
      { name: 'where_am_i', text, values: [] },
    )
    .then(([row]) => row);
const wrong = (organisationId: string) =>
  database.read({ organisationId }, { name: 'wrong', text: 'SELECT 1 / $1::int', values: [0] });

describe('reads that are asked for at once', () => {
  it('share one transaction, which changes nothing', async () => {
    const organisationId = randomUUID();

    const [first, second] = await Promise.all([ask(organisationId), ask(organisationId)]);
    const later = await ask(organisationId);

    expect(first).toMatchObject({ organisation: organisationId, readOnly: 'on' });
    expect(second?.began).toBe(first?.began);
    expect(later?.began).not.toBe(first?.began);
  });

  it('see the same moment, also where something is written in between', async () => {
    const org = await app.organisationWith('owner');
    const count = { name: 'how_many', text: 'SELECT count(*)::int AS count FROM member', values: [] };
    const held = await hold(app, 'SELECT pg_advisory_xact_lock(7)');
    const waits = { name: 'waits', text: 'SELECT pg_advisory_xact_lock_shared(7)::text', values: [] };

    const answers = [count, waits, count].map((query) => database.read({ organisationId: org.id }, query));
    await held.untilWaiting(1);
    await app.given.member(org, 'manager');
    await held.release();

    const [before, , after] = await Promise.all(answers);
    expect([before, after]).toEqual([[{ count: 1 }], [{ count: 1 }]]);
  });

  it('see each their own organisation, also where many are asked for', async () => {
    const organisations = Array.from({ length: 40 }, () => randomUUID());

    const seen = await Promise.all(organisations.map(ask));

    expect(seen.map((row) => row?.organisation)).toEqual(organisations);
  });

  it('are told apart by their names also where these are long', async () => {
    const organisationId = randomUUID();
    const name = 'gap_item_export_requirement_q_group_conformity_state_owner_before_after_';

    for (const [suffix, answer] of [
      ['stage', 1],
      ['stage_l01', 2],
      ['stage', 1],
    ] as const) {
      const query = { name: name + suffix, text: `SELECT ${answer} AS answer, $1::text`, values: ['x'] };

      // One after the other, so that they meet on the same connection.
      expect(await database.read({ organisationId }, query)).toMatchObject([{ answer }]);
    }
  });

  it('fail with the reason of the one that failed, and the connections go on', async () => {
    const organisationId = randomUUID();
    for (let time = 0; time < 12; time += 1) {
      await expect(Promise.all([wrong(organisationId), ask(organisationId)])).rejects.toThrow('division by zero');
    }

    expect(await ask(organisationId)).toMatchObject({ organisation: organisationId });
  });

  it('never go out on a connection again on which something broke half-way', async () => {
    const organisationId = randomUUID();
    const unsendable = {
      toPostgres: () => {
        throw new Error('Not to be said in SQL');
      },
    };
    const pid = async () => {
      const rows = await database.read<{ pid: number }>(
        { organisationId },
        { name: 'whoever', text: 'SELECT pg_backend_pid() AS pid', values: [] },
      );
      return rows[0]?.pid;
    };
    const before = await pid();

    const broken = database.read({ organisationId }, { name: 'unsendable', text: 'SELECT $1', values: [unsendable] });

    await expect(broken).rejects.toThrow('Not to be said in SQL');
    expect(await pid()).not.toBe(before);
    expect(await ask(organisationId)).toMatchObject({ organisation: organisationId });
  });

  it('keep the statements that their connection knows through a pause of minutes', () => {
    const { idleTimeoutMillis } = database.pools.readers.options;

    expect(idleTimeoutMillis).toBeGreaterThanOrEqual(10 * 60_000);
  });

  it('are told when their connection is cut, and the next ones get another', async () => {
    const organisationId = randomUUID();
    const held = await hold(app, 'LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE');
    const cut = database.read({ organisationId }, { name: 'held', text: 'SELECT FROM organisation', values: [] });
    cut.catch(() => undefined);
    await held.untilWaiting(1);

    await app.db.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await held.release();

    await expect(cut).rejects.toThrow();
    expect(await ask(organisationId)).toMatchObject({ organisation: organisationId });
  });
});
