import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  it('see each their own organisation, also where many are asked for', async () => {
    const organisations = Array.from({ length: 40 }, () => randomUUID());

    const seen = await Promise.all(organisations.map(ask));

    expect(seen.map((row) => row?.organisation)).toEqual(organisations);
  });

  it('fail with the reason of the one that failed, and the connections go on', async () => {
    const organisationId = randomUUID();
    for (let time = 0; time < 12; time += 1) {
      await expect(Promise.all([wrong(organisationId), ask(organisationId)])).rejects.toThrow('division by zero');
    }

    expect(await ask(organisationId)).toMatchObject({ organisation: organisationId });
  });
});
