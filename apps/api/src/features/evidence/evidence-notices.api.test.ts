import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldOf } from '../../../test/notices.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Evidence of a contributor, linked to a requirement that the manager reviews. */
async function scene() {
  const org = await app.organisationWith('contributor', 'manager', 'owner');
  const soc = await app.given.programme(org, 'soc-2-tsc', ['CC6.1']);
  await app.db.gapItem.updateMany({ where: { id: soc.items['CC6.1'] }, data: { reviewerId: org.manager.id } });
  const upload = async () =>
    (await app.as(org.contributor).post(`${org.path}/uploads?fileName=a.txt`, Buffer.from(crypto.randomUUID()))).body
      .id;
  const { body } = await app.as(org.contributor).post(`${org.path}/evidence`, {
    title: 'Access review',
    capturedOn: '2026-04-02',
    ...{ periodFromOn: '2026-01-01', periodToOn: '2026-03-31' },
    source: { kind: 'upload', uploadId: await upload() },
    gapItemIds: [soc.items['CC6.1']],
  });
  const path = `${org.path}/evidence/${body.id}`;
  const review = (verdict: object, person = org.manager) =>
    app.as(person).change('POST', `${path}/reviews`, { programmeId: soc.id, versionNumber: 1, ...verdict });
  const reject = { verdict: 'rejected', reason: 'wrong_period', note: 'Please export the second quarter.' };
  return { org, soc, path, id: body.id as string, upload, review, reject, told: toldOf(app, org) };
}

describe('what happens to evidence is told', () => {
  it('to who reviews it, when it is sent', async () => {
    const { org, soc, id, told } = await scene();

    const { bells, mails } = await told();

    expect(bells).toEqual([{ userId: org.manager.id, title: 'To review: Access review', programmeId: soc.id }]);
    expect(mails).toEqual([
      expect.objectContaining({
        recipient: org.manager.email,
        subject: expect.stringMatching(/^To review: Access review · /),
      }),
    ]);
    expect(mails[0]?.body).toContain('CC6.1');
    const { items } = (await app.as(org.manager).get(`${org.path}/reminders`)).body;
    expect(items[0].eventId).toBe(`evidence_expiry:evidence:${id}`);
  });

  it('to who has to answer, when it is rejected: the sentence, by whom, for what, and where to answer', async () => {
    const { org, review, reject, told } = await scene();
    await told();
    await app.as(org.contributor).send('PUT', `${org.path}/my-language`, { language: 'de' });
    await review(reject);

    const { bells, mails } = await told();

    expect(bells.map(({ userId, title }) => [userId, title])).toEqual([
      [org.contributor.id, 'Rejected, please answer: Access review'],
    ]);
    const [mail, ...more] = mails;
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: org.contributor.email });
    expect(mail?.subject).toMatch(/^Abgelehnt, bitte antworten: Access review · /);
    expect(mail?.body).toContain('falscher Zeitraum (umfasst 1. Jan. – 31. März 2026');
    expect(mail?.body).toContain('„Please export the second quarter.“');
    expect(mail?.body).toContain('CC6.1');
  });

  it('to the reviewer, when it is answered, with the note', async () => {
    const { org, path, upload, review, reject, told } = await scene();
    await review(reject, org.owner);
    await told();
    const answer = { note: 'The second quarter.', periodFromOn: '2026-04-01', periodToOn: '2026-06-30' };
    await app.as(org.contributor).post(`${path}/versions`, { uploadId: await upload(), ...answer });

    const { bells, mails } = await told();

    const title = 'New version to review: Access review';
    expect(bells.map((each) => [each.userId, each.title]).toSorted()).toEqual(
      [
        [org.manager.id, title],
        [org.owner.id, title],
      ].toSorted(),
    );
    const says = expect.stringMatching(
      /sent version 2 .* \(covers 1 Apr – 30 Jun 2026\)\.[\s\S]*“The second quarter\.”/,
    );
    expect(mails.map(({ body }) => body)).toEqual([says, says]);
  });

  it('as rejected also where no reason was kept', async () => {
    const { org, id, review, reject, told } = await scene();
    await told();
    await review(reject);
    await app.db.evidenceReview.updateMany({ where: { evidenceId: id }, data: { reason: null } });

    const { bells, mails } = await told();

    expect(bells.map(({ userId, title }) => [userId, title])).toEqual([
      [org.contributor.id, 'Rejected, please answer: Access review'],
    ]);
    expect(mails[0]?.body).toContain('“Please export the second quarter.”');
  });

  it('to nobody, when it was judged anew before anybody was told', async () => {
    const { org, review, reject, told } = await scene();
    await told();
    await review(reject);
    await review({ verdict: 'accepted' }, org.owner);

    const { bells, mails } = await told();

    expect(bells.map(({ userId, title }) => [userId, title])).toEqual([
      [org.contributor.id, 'Accepted: Access review'],
    ]);
    expect(mails.map(({ body }) => body)).toEqual([expect.stringContaining(`${org.owner.name} accepted`)]);
  });
});
