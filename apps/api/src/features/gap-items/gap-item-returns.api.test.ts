import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedInPerson } from '../../../test/given.ts';
import { toldOf } from '../../../test/notices.ts';
import { startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** One control that its owner says conforms, of which a manager may have said something else before. */
async function claimed(from?: string) {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager);
  const id = programme.items['A.5.15'] ?? '';
  const path = `${programme.path}/gap-items/${id}`;
  const read = async () => (await app.as(org.manager).get(path)).body;
  const change = async (person: SignedInPerson, body: object) =>
    app.as(person).patch(path, body, (await read()).version);
  await change(org.manager, { ownerId: org.contributor.id, ...(from ? { conformity: from } : {}) });
  await change(org.contributor, { conformity: 'conform' });
  const sendBack = async (person: SignedInPerson, reason = 'The list is of 2024', version?: number) => {
    const seen = version ?? (await read()).version;
    return app.as(person).send('POST', `${path}/returns`, { reason }, { 'if-match': `"${seen}"` });
  };
  return { org, id, path, read, change, sendBack };
}

describe('sending back what is said to be done', () => {
  it.each([
    ['unassessed', undefined, 'not_assessed', 'Assess'],
    ['the gap it was', 'minor', 'minor', 'Close the gap'],
  ])('makes it %s again, tells the reason, and is work of its owner with it', async (_, from, conformity, asks) => {
    const { org, id, sendBack } = await claimed(from);

    const answer = await sendBack(org.manager);
    const { items } = (await app.as(org.contributor).get(`${org.path}/my-work`)).body;

    expect(answer).toMatchObject({
      status: 200,
      body: { conformity, returned: { by: { id: org.manager.id }, reason: 'The list is of 2024' } },
    });
    expect(items).toEqual([
      expect.objectContaining({ id, asks, because: `Sent back by ${org.manager.name}: “The list is of 2024”` }),
    ]);
    const told = await app.db.activity.findFirst({ where: { subjectId: id }, orderBy: { sequence: 'desc' } });
    expect(told).toMatchObject({
      action: 'gap_item.changed',
      before: { conformity: 'conform', returnReason: '' },
      after: { conformity, returnReason: 'The list is of 2024', returnedById: org.manager.id },
    });
  });

  it('is no more said once somebody assesses it anew, but stays readable until it is accepted', async () => {
    const { org, change, read, sendBack } = await claimed();
    await sendBack(org.manager);
    await change(org.contributor, { conformity: 'conform' });

    expect((await read()).returned).toMatchObject({ reason: 'The list is of 2024' });
    await change(org.manager, { conformity: 'minor' });
    const { items } = (await app.as(org.contributor).get(`${org.path}/my-work`)).body;
    expect(items.map(({ because }: { because: string }) => because)).toEqual(['']);
  });

  it('says the reason where the item is talked about, with one entry in the log', async () => {
    const { org, id, sendBack } = await claimed();
    const entries = () => app.db.activity.count({ where: { organisationId: org.id } });
    const before = await entries();

    await sendBack(org.manager);

    const { items } = (await app.as(org.contributor).get(`${org.path}/comments?kind=gap_item&id=${id}`)).body;
    expect(items).toMatchObject([{ text: 'The list is of 2024', author: { id: org.manager.id } }]);
    expect((await entries()) - before).toBe(1);
  });

  it('says nothing where it is refused', async () => {
    const { org, id, sendBack } = await claimed();

    await sendBack(org.manager, 'Late', 1);

    expect(await app.db.comment.count({ where: { organisationId: org.id, gapItemId: id } })).toBe(0);
  });

  it('is told whoever said that it is done where it has no owner, and who runs programmes once they have left', async () => {
    const { org, change, sendBack } = await claimed();
    const told = toldOf(app, org);
    await change(org.owner, { ownerId: null });
    await told();
    await sendBack(org.manager);
    const first = await told();
    await change(org.owner, { ownerId: org.contributor.id });
    await change(org.contributor, { conformity: 'conform' });
    await change(org.owner, { ownerId: null });
    await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);
    await told();
    await sendBack(org.manager);
    const second = await told();

    expect(first.bells.map(({ userId }) => userId)).toEqual([org.contributor.id]);
    expect(first.mails[0]?.body).toContain('The list is of 2024');
    expect(second.bells.map(({ userId }) => userId)).toEqual([org.owner.id]);
  });

  it('without an owner is work of those who are told, until somebody owns it or it is said to be done again', async () => {
    const { org, id, change, sendBack } = await claimed();
    const askedOf = async () => {
      const asked = [];
      for (const person of [org.owner, org.manager, org.contributor]) {
        const { items } = (await app.as(person).get(`${org.path}/my-work`)).body;
        asked.push(items.filter((item: { id: string }) => item.id === id).map(({ asks }: { asks: string }) => asks));
      }
      return asked;
    };
    await change(org.owner, { ownerId: null });
    await sendBack(org.manager);
    const ofTheClaimant = await askedOf();
    await change(org.contributor, { conformity: 'minor' });
    const stillOpen = await askedOf();
    const again = await change(org.contributor, { conformity: 'conform' });
    const saidDone = await askedOf();
    await app.as(org.owner).delete(`${org.path}/members/${org.contributor.id}`);
    await sendBack(org.manager);
    const { items } = (await app.as(org.manager).get(`${org.path}/my-work?withTotal=true`)).body;
    await change(org.manager, { ownerId: org.owner.id });

    expect(ofTheClaimant).toEqual([[], [], ['Answer what was sent back']]);
    expect(again.status).toBe(200);
    expect([stillOpen, saidDone]).toEqual([ofTheClaimant, [[], [], []]]);
    expect(items).toMatchObject([
      { id, asks: 'Answer what was sent back', because: `Sent back by ${org.manager.name}: “The list is of 2024”` },
    ]);
    expect((await app.as(org.manager).get(`${org.path}/my-work`)).body.items).toEqual([]);
    expect((await app.as(org.owner).get(`${org.path}/my-work`)).body.items).toMatchObject([
      { id, asks: 'Close the gap' },
    ]);
  });

  it('takes an acceptance with it', async () => {
    const { org, path, read, sendBack } = await claimed();
    await app.as(org.manager).change('POST', `${path}/acceptance`, { accepted: true });

    expect((await sendBack(org.owner)).status).toBe(200);
    expect(await read()).toMatchObject({ standing: 'unassessed', acceptedAt: null, acceptedBy: null });
  });

  it('asks for a reason, for another person than who answers for it, and for something to send back', async () => {
    const { org, change, read, sendBack } = await claimed();
    const before = await read();

    const wordless = await sendBack(org.manager, ' ');
    const stranger = await sendBack(org.contributor);
    const stale = await sendBack(org.manager, 'Late', before.version - 1);
    await change(org.manager, { conformity: 'minor' });
    const open = await sendBack(org.manager);

    expect([wordless, stranger, stale, open].map(({ status }) => status)).toEqual([400, 403, 412, 409]);
    expect(open.body.code).toBe('gap.still_open');
    expect((await read()).returned).toBeNull();
  });

  it('is refused to whoever owns it', async () => {
    const { org, change, sendBack } = await claimed();
    await change(org.manager, { ownerId: org.manager.id });

    expect(await sendBack(org.manager)).toMatchObject({ status: 403, body: { code: 'gap.self_acceptance' } });
  });
});
