import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

const newPassword = 'seven herons over water';

let mails: MailServer;
let app: TestApp;
beforeAll(async () => {
  mails = await startMailServer();
  app = await startTestApp({ SMTP_URL: mails.url });
});
afterAll(async () => {
  await app.stop();
  await mails.stop();
});

/** Where a text stands in the database: in every column of every table that can hold one, by the catalogue. */
async function placesOf(secret: string): Promise<string[]> {
  const columns = await app.db.$queryRaw<{ table: string; column: string }[]>`
    SELECT format('%I.%I', c.table_schema, c.table_name) AS table, format('%I', c.column_name) AS column
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
      AND (c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY') OR c.data_type = 'USER-DEFINED')`;
  expect(columns.length).toBeGreaterThan(100);
  const places: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await app.db.$queryRawUnsafe<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM ${table} WHERE strpos(${column}::text, $1) > 0
         OR strpos(${column}::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0) AS found`,
      secret,
    );
    if (row?.found) places.push(`${table}.${column}`);
  }
  return places;
}

const resetToken = async (email: string) => {
  await app.as().post('/api/auth/request-password-reset', { email });
  const mail = (await mails.next()).replaceAll('=\r\n', '');
  return /\/new-password\/(\w+)/.exec(mail)?.[1] ?? '';
};
const reset = (token: string, password = newPassword) =>
  app.as().post('/api/auth/reset-password', { token, newPassword: password });

describe('a secret in a link', () => {
  it('is found by the search itself, wherever it would stand in clear', async () => {
    const person = await app.given.person('a name that nobody else has');

    expect(await placesOf('a name that nobody else has')).toEqual(['public."user".name']);
    expect(await placesOf(person.id)).toEqual(expect.arrayContaining(['public.account.account_id']));
  });

  it('to set a password stands nowhere in clear', async () => {
    const person = await app.given.person();
    const token = await resetToken(person.email);

    expect(token).toMatch(/^\w{20,}$/);
    expect(await placesOf(token)).toEqual([]);
    expect((await reset(token)).status).toBe(200);
  });

  it('of invitations, shared reports and feeds stands nowhere in clear, also where a repeat gets the same answer', async () => {
    const org = await app.organisationWith('owner');
    const twice = async (path: string, body: unknown) => {
      const key = { 'idempotency-key': crypto.randomUUID() };
      const first = await app.as(org.owner).post(`${org.path}${path}`, body, key);
      const second = await app.as(org.owner).post(`${org.path}${path}`, body, key);
      expect(first.status).toBe(201);
      expect(second).toMatchObject({ status: 201, body: first.body });
      return first.body;
    };
    const bodies = [
      await twice('/invitations', { email: 'new@example.test', role: 'contributor' }),
      await twice('/calendar/feeds', { name: 'Mine' }),
      await twice('/share-links', { days: 7 }),
    ];
    await mails.next();

    const secrets = bodies.map((body) => /[\w-]{60,}/.exec(JSON.stringify(body))?.[0] ?? '');
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(59);
      expect(await placesOf(secret)).toEqual([]);
    }
  });
});

describe('a link to set a password', () => {
  it('ends with the use of another one', async () => {
    const person = await app.given.person();
    const [first, second] = [await resetToken(person.email), await resetToken(person.email)];

    await reset(second);

    expect((await reset(first, 'another way to the lake')).body.code).toBe('INVALID_TOKEN');
  });

  it('ends with every other change of the password', async () => {
    const person = await app.given.person();
    const [byPerson, byDatabase] = [await resetToken(person.email), await resetToken(person.email)];

    const change = { currentPassword: 'quiet harbour lantern', newPassword };
    expect((await app.as(person).post('/api/auth/change-password', change)).status).toBe(200);
    const third = await resetToken(person.email);
    await app.db.account.updateMany({ where: { userId: person.id }, data: { password: 'another hash' } });

    const codes = [await reset(byPerson), await reset(byDatabase), await reset(third)].map(({ body }) => body.code);
    expect(codes).toEqual(Array(3).fill('INVALID_TOKEN'));
  });

  it('sets one password when it is used many times at once', async () => {
    const person = await app.given.person();
    const token = await resetToken(person.email);
    const passwords = ['one heron over water', 'two herons over water', 'six herons over water'];

    const answers = await Promise.all(passwords.map((password) => reset(token, password)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
