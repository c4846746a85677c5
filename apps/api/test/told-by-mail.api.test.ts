import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dayInWords, type Language, languages } from '@waymark/domain';
import { Contributions } from '../src/common/contributions/contributions.ts';
import type { Letter } from '../src/common/mail/letter.ts';
import { Mailer } from '../src/common/mailer.ts';
import { StageTurns } from '../src/features/stage-gates/stage-turns.ts';
import type { SignedInPerson } from './given.ts';
import { toldOf } from './notices.ts';
import { inDays, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Scene = Awaited<ReturnType<typeof scene>>;
type Name = 'programme' | 'requirement' | 'person';

interface Kind {
  /** Makes it happen. */
  happens: (scene: Scene) => Promise<unknown>;
  /** By which words of its subject it is known, in both languages. */
  subject: RegExp;
  /** What it cannot name, with the reason. */
  lacks?: Partial<Record<Name, string>>;
}

async function scene(language: Language) {
  const org = await app.organisationWith('contributor', 'manager', 'owner', 'executive');
  const programme = await startProgramme(app, org, org.manager);
  const ids = ['A.5.15', 'A.5.16'].map((key) => programme.items[key] ?? '');
  await app.db.gapItem.updateMany({ where: { id: { in: ids } }, data: { reviewerId: org.owner.id } });
  await app.db.member.updateMany({ where: { organisationId: org.id }, data: { language } });
  const list = `${programme.path}/gap-items`;
  const change = async (person: SignedInPerson, body: object, id = ids[0]) =>
    app.as(person).patch(`${list}/${id}`, body, (await app.as(org.manager).get(`${list}/${id}`)).body.version);
  const bulk = (person: SignedInPerson, body: object) =>
    app.as(person).changeAll(`${list}/bulk`, { ids, change: body });
  const upload = async () =>
    (await app.as(org.contributor).post(`${org.path}/uploads?fileName=a.txt`, Buffer.from(crypto.randomUUID()))).body
      .id;
  const task = async () =>
    (
      await app.as(org.manager).post(`${org.path}/tasks`, {
        ...{ title: 'Show it', description: '', assigneeId: org.contributor.id, dueOn: inDays(20), gapItemId: ids[0] },
      })
    ).body;
  const turn = (id: string, to: object, person: SignedInPerson = org.contributor) =>
    app.as(person).change('POST', `${org.path}/tasks/${id}/status`, to);
  const evidence = async () =>
    (
      await app.as(org.contributor).post(`${org.path}/evidence`, {
        ...{ title: 'Access review', capturedOn: inDays(-1), gapItemIds: [ids[0]] },
        source: { kind: 'upload', uploadId: await upload() },
      })
    ).body;
  const review = async (verdict: object) => {
    const { id } = await evidence();
    await app.as(org.owner).change('POST', `${org.path}/evidence/${id}/reviews`, {
      programmeId: programme.id,
      versionNumber: 1,
      ...verdict,
    });
    return id as string;
  };
  const accept = (accepted: boolean) => app.as(org.owner).change('POST', `${list}/${ids[0]}/acceptance`, { accepted });
  return { org, programme, ids, change, bulk, upload, task, turn, evidence, review, accept };
}

const claim = async ({ org, change }: Scene) => {
  await change(org.manager, { ownerId: org.contributor.id });
  await change(org.contributor, { conformity: 'conform' });
};
const claimBoth = async ({ org, bulk }: Scene) => {
  await bulk(org.manager, { ownerId: org.contributor.id });
  await bulk(org.manager, { conformity: 'conform' });
};
const done = { status: 'done', note: 'Shown in the meeting' };
const rejection = { verdict: 'rejected', reason: 'wrong_period', note: 'The second quarter is needed' };

/** Everything that people are told of by mail, by the contribution that tells it. */
const kinds: Readonly<Record<string, readonly Kind[]>> = {
  tasks: [
    { happens: ({ task }) => task(), subject: /New task|Neue Aufgabe/ },
    { happens: async ({ task, turn }) => turn((await task()).id, done), subject: /^(Done|Erledigt)/ },
    {
      happens: async ({ org, task, turn }) => {
        const { id } = await task();
        await turn(id, done);
        await toldOf(app, org)();
        await turn(id, { status: 'open' }, org.manager);
      },
      subject: /Open again|Wieder offen/,
    },
  ],
  'task-sent': [
    {
      happens: async ({ task, evidence }) => {
        await task();
        await evidence();
      },
      subject: /Sent for your task|Für Ihre Aufgabe/,
    },
  ],
  'evidence-verdict': [
    { happens: ({ review }) => review(rejection), subject: /^(Rejected|Abgelehnt)/ },
    { happens: ({ review }) => review({ verdict: 'accepted' }), subject: /^(Accepted|Akzeptiert)/ },
  ],
  'evidence-version': [
    {
      happens: async ({ org, review, upload }) => {
        const id = await review(rejection);
        await app.as(org.contributor).post(`${org.path}/evidence/${id}/versions`, { uploadId: await upload() });
      },
      subject: /New version|Neue Version/,
    },
  ],
  'evidence-to-review': [{ happens: ({ evidence }) => evidence(), subject: /^(To review|Zu prüfen)/ }],
  'gap-item-given': [
    { happens: ({ org, change }) => change(org.manager, { ownerId: org.contributor.id }), subject: /A\.5\.15/ },
    { happens: ({ org, bulk }) => bulk(org.manager, { ownerId: org.contributor.id }), subject: /^2 / },
  ],
  'gap-item-claimed': [
    { happens: claim, subject: /acceptance|Bitte akzeptieren/ },
    { happens: claimBoth, subject: /2 .*(acceptance|akzeptieren)/ },
  ],
  'gap-item-sent_back': [
    {
      happens: async (on) => {
        await claim(on);
        const path = `${on.programme.path}/gap-items/${on.ids[0]}/returns`;
        await app.as(on.org.owner).change('POST', path, { reason: 'The list is of 2024' });
      },
      subject: /Sent back|Zurückgegeben|zurück/i,
    },
    {
      happens: async (on) => {
        await claimBoth(on);
        await on.bulk(on.org.owner, { conformity: 'minor' });
      },
      subject: /^2 .*(sent back|zurück)/,
    },
  ],
  'gap-item-accepted': [
    {
      happens: async (on) => {
        await claim(on);
        await on.accept(true);
      },
      subject: /^(Accepted|Akzeptiert)/,
    },
  ],
  'gap-item-withdrawn': [
    {
      happens: async (on) => {
        await claim(on);
        await on.accept(true);
        await toldOf(app, on.org)();
        await on.accept(false);
      },
      subject: /No longer accepted|Nicht mehr akzeptiert/,
    },
  ],
  'comment-mentions': [
    {
      happens: async ({ org, task }) => {
        const place = { kind: 'task', id: (await task()).id };
        const said = { place, text: `Look, @[${org.owner.name}](${org.owner.id})`, mentions: [org.owner.id] };
        await app.as(org.manager).post(`${org.path}/comments`, said);
      },
      subject: /mentioned you|Sie erwähnt/,
    },
  ],
  'stage-to-sign': [
    {
      happens: async ({ programme }) => {
        await app.db.stage.updateMany({ where: { programmeId: programme.id }, data: { status: 'planned' } });
        await app.nest.get(StageTurns).advanceAll();
      },
      subject: /sign off|abzuzeichnen|freizugeben|Freigabe/i,
      lacks: {
        requirement: 'a stage is of the whole programme',
        person: 'a stage begins by itself, on its day',
      },
    },
  ],
  'document-to-approve': [
    {
      happens: ({ org, programme }) =>
        app
          .as(org.manager)
          .post(
            `${programme.path}/documents/scope/versions`,
            { label: '1.0', note: '', source: { kind: 'link', url: 'https://wiki.example/scope' } },
            { 'if-match': '"1"' },
          ),
      subject: /approve|genehmigen/,
      lacks: { requirement: 'a document is of the whole programme' },
    },
  ],
};

it('knows every kind of mail that the code has', () => {
  const told = app.nest.get(Contributions).notices.map(({ name }) => name);

  expect(Object.keys(kinds).toSorted()).toEqual(told.toSorted());
});

const cases = Object.entries(kinds).flatMap(([name, all]) =>
  all.flatMap((kind) => languages.map((language) => ({ name, language, ...kind }))),
);

describe('a mail names organisation, programme, requirement, person and day, and leads to what it is about', () => {
  it.each(cases)('$name in $language, $subject', async ({ happens, subject, language, lacks: no = {} }) => {
    const on = await scene(language);
    const { org, programme } = on;
    await toldOf(app, org)();
    const letters: Letter[] = [];
    const sending = jest.spyOn(app.nest.get(Mailer), 'send').mockImplementation(async (_, letter) => {
      letters.push(letter);
      return 'kept';
    });
    await happens(on);
    await toldOf(app, org)();
    sending.mockRestore();

    const letter = letters.find((one) => subject.test(one.subject));

    expect(letter).toBeDefined();
    const { text: body = '', subject: line = '', html = '' } = letter ?? {};
    const { name } = await app.db.organisation.findUniqueOrThrow({ where: { id: org.id } });
    expect(line).toContain(name);
    expect(body).toContain(name);
    if (!no.programme) expect(body).toContain(programme.body.name);
    if (!no.requirement) expect(body).toContain('A.5.15');
    const people = [org.contributor, org.manager, org.owner].map((person) => person.name);
    if (!no.person) expect(people.some((person) => body.includes(person))).toBe(true);
    expect(body).toContain(dayInWords(Temporal.Now.plainDateISO('UTC'), language));
    const leads = String.raw`/o/${org.slug}/\S+\?(item|task|stage|document|lacks|ownerId)=`;
    expect(body).toMatch(new RegExp(leads));
    expect(html).toMatch(new RegExp(`href="[^"]+${leads}`));
    // Each of several leads to itself.
    if (/\b2 /.test(line)) expect(body.match(/\?item=/g)).toHaveLength(2);
  });
});
