import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inDays, startProgramme } from './programmes.ts';
import type { Answer } from './requests.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let org: Awaited<ReturnType<typeof givenOrganisation>>;
beforeAll(async () => {
  app = await startTestApp();
  org = await givenOrganisation();
});
afterAll(() => app.stop());

async function givenOrganisation() {
  const organisation = await app.organisationWith('owner');
  const programme = await startProgramme(app, organisation, organisation.owner);
  return { ...organisation, as: app.as(organisation.owner), programme };
}

/** What nobody should be able to get in, or what has been known to be bent on the way. */
const hostile = [
  '\ud800',
  'a\udfff',
  '\0',
  'a\u0001b',
  '\u0085',
  '\ufffe\uffff\ufdd0',
  '\u{1fffe}',
  'one\vtwo\ftwo\r\nthree\rfour\u2028five\u2029',
  '\u202eevil\u202c',
  '\u2066x\u2069',
  'e\u0301\u0327 \u1e9b\u0323',
  '\u200b',
  '👩\u200d💻 می\u200cخواهم',
  '%00%',
  `'; DROP TABLE task; --`,
  '{{7*7}}',
  'https://evil.example/x',
  'x'.repeat(10_001),
  '👍'.repeat(201),
  '__proto__',
  '\\u0000',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

interface Taken {
  answer: Answer;
  /** The text in the answer, and in the database. */
  kept: () => Promise<readonly [unknown, unknown]>;
}

/** Texts that are kept: how each is sent, and where it can be found afterwards. */
const keptTexts: Record<string, (given: string) => Promise<Taken>> = {
  'the title of a task': (given) => createdTask({ title: given }, 'title'),
  'the description of a task': (given) => createdTask({ description: given }, 'description'),
  'what an event is called': async (given) => {
    const answer = await org.as.post(`${org.path}/calendar/entries`, {
      kind: 'meeting',
      title: given,
      fromOn: inDays(1),
      toOn: inDays(1),
    });
    const row = () => app.db.calendarEntry.findFirst({ where: { id: answer.body.id } });
    return { answer, kept: async () => [answer.body.title, (await row())?.title] };
  },
  'the name of a person': async (given) => {
    const email = `${crypto.randomUUID()}@example.test`;
    const answer = await app
      .as()
      .post('/api/auth/sign-up/email', { name: given, email, password: 'quiet harbour lantern' });
    const row = () => app.db.user.findFirst({ where: { email } });
    return { answer, kept: async () => [answer.body.user.name, (await row())?.name] };
  },
  'the name of a file': async (given) => {
    const query = new URLSearchParams({ fileName: given });
    const answer = await org.as.post(`${org.path}/uploads?${query}`, new TextEncoder().encode('plain text'));
    const row = () => app.db.upload.findFirst({ where: { id: answer.body.id } });
    return { answer, kept: async () => [answer.body.fileName, (await row())?.fileName] };
  },
};

async function createdTask(more: object, field: 'title' | 'description'): Promise<Taken> {
  const task = { title: 'Task', assigneeId: org.owner.id, dueOn: inDays(3), ...more };
  const answer = await org.as.post(`${org.path}/tasks`, task);
  const row = () => app.db.task.findFirst({ where: { id: answer.body.id } });
  return { answer, kept: async () => [answer.body[field], (await row())?.[field]] };
}

const encoded = (given: string) => encodeURIComponent(given.toWellFormed());
const base64 = (given: unknown) => Buffer.from(JSON.stringify(given)).toString('base64url');

/** Texts that are only looked for. */
const soughtTexts: Record<string, (given: string) => string> = {
  'the search': (given) => `${org.path}/search?q=${encoded(given)}`,
  'the filter of tasks': (given) => `${org.path}/tasks?q=${encoded(given)}`,
  'the filter of evidence': (given) => `${org.path}/evidence?q=${encoded(given)}`,
  'the filter of gap items': (given) => `${org.programme.path}/gap-items?q=${encoded(given)}&groupId=${encoded(given)}`,
  'the kind of an activity': (given) => `${org.path}/activity?action=${encoded(given)}`,
  'the place in a list': (given) =>
    `${org.path}/evidence?sort=title&cursor=${base64([given, '019a0000-0000-7000-8000-000000000000'])}`,
  'the place among gap items': (given) =>
    `${org.programme.path}/gap-items?sort=owner&cursor=${base64(['owner', given, 1e300])}`,
  'a part of an address': (given) => `${org.path}/programmes/${encoded(given)}`,
  'a framework': (given) => `/api/v1/frameworks/${encoded(given)}/requirements`,
  'a link': (given) => `/api/v1/invitations/${encoded(given)}`,
  'an address of sign-in': (given) => `/api/auth/reset-password/${encoded(given)}?callbackURL=${encoded(given)}`,
};

const runs = { numRuns: 40, examples: hostile.map((one): [string] => [one]) };

describe('hostile text', () => {
  it.each(Object.entries(keptTexts))('is refused, or kept as it is answered: %s', async (_, send) => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const { answer, kept } = await send(given);

        expect([200, 201, 400, 422]).toContain(answer.status);
        if (answer.status >= 400) return expect(answer.body.code).toBe('request.invalid');
        const [answered, stored] = await kept();
        expect(stored).toBe(answered);
        expect(String(stored)).toBe(String(stored).normalize('NFC').toWellFormed());
        expect(String(stored)).not.toMatch(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u);
      }),
      runs,
    );
  });

  it.each(Object.entries(soughtTexts))('finds nothing or is refused: %s', async (_, addressOf) => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const path = addressOf(given);
        const address = `${app.url}${path.startsWith('/orgs') ? '/api/v1' : ''}${path}`;
        const { status } = await fetch(address, { headers: { cookie: org.owner.cookie }, redirect: 'manual' });

        expect([200, 302, 400, 404, 414, 431]).toContain(status);
      }),
      runs,
    );
  });

  it.each([
    ['title', '\ud800', 'This text holds half of a character. Type it again.'],
    ['title', 'one\ntwo', 'This has to be on one line.'],
    ['description', 'a\0b', 'This text holds an invisible control character. Type it again.'],
    ['title', '\u200b', 'Fill this in.'],
  ])('is told field by field: %s %j', async (field, given, message) => {
    const { body } = await org.as.post(`${org.path}/tasks`, {
      title: 'Task',
      assigneeId: org.owner.id,
      dueOn: inDays(3),
      [field]: given,
    });

    expect(body).toMatchObject({ status: 400, code: 'request.invalid', fields: [{ path: field, message }] });
  });

  it('keeps what Word and Windows call a line break as one', async () => {
    const { body } = await createdTask({ description: 'one\vtwo\r\nthree' }, 'description').then(
      ({ answer }) => answer,
    );

    expect(body.description).toBe('one\ntwo\nthree');
  });

  it('does not get into names that mails carry', async () => {
    const named = await app.as(org.owner).post('/orgs', { name: 'Win at evil.example/prize' });
    const signedUp = await app.as().post('/api/auth/sign-up/email', {
      name: 'Anna www.evil.example',
      email: 'anna@example.test',
      password: 'quiet harbour lantern',
    });

    for (const { body } of [named, signedUp]) {
      expect(body).toMatchObject({
        status: 400,
        fields: [{ path: 'name', message: expect.stringContaining('web address') }],
      });
    }
  });

  it('cannot make a name that fills the log', async () => {
    const { status, body } = await app.as().post('/api/auth/sign-up/email', {
      name: 'x'.repeat(900_000),
      email: 'long@example.test',
      password: 'quiet harbour lantern',
    });

    expect([status, body.fields]).toEqual([400, [{ path: 'name', message: 'At most 200 characters.' }]]);
  });
});
