import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody, startProgramme } from '../programmes.ts';
import { hold, inLine } from '../race.ts';
import { startTestApp, type TestApp } from '../test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** A programme with evidence of a contributor for one of its requirements. */
async function scene() {
  const org = await app.organisationWith('owner', 'manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const item = programme.items['A.5.15'] ?? '';
  const upload = async () =>
    (await app.as(org.contributor).post(`${org.path}/uploads?fileName=a.txt`, Buffer.from('a'))).body.id;
  const add = (uploadId: string, gapItemIds: string[] = [item]) => {
    const body = { title: 'Review', capturedOn: inDays(-1), source: { kind: 'upload', uploadId }, gapItemIds };
    return app.as(org.contributor).post(`${org.path}/evidence`, body);
  };
  const accept =
    (id: string, person = org.manager) =>
    () =>
      app.as(person).change('POST', `${org.path}/evidence/${id}/reviews`, {
        programmeId: programme.id,
        versionNumber: 1,
        verdict: 'accepted',
      });
  const held = (table: string, id: string) => hold(app, `SELECT FROM ${table} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return { org, programme, item, upload, add, accept, held };
}

const outcomes = (answers: { status: number; body: { code?: string } }[]) =>
  answers.map(({ status, body }) => body?.code ?? status);

describe('what can be used once', () => {
  it('is used once by two at the same time: an upload', async () => {
    const { org, upload, add, held } = await scene();
    const id = await upload();

    const answers = await inLine(await held('upload', id), [() => add(id), () => add(id)]);

    expect(outcomes(answers)).toEqual([201, 'upload.missing']);
    expect(await app.db.evidence.count({ where: { organisationId: org.id } })).toBe(1);
  });

  it('is used once by two at the same time: an upload that becomes evidence and is taken back', async () => {
    const { org, upload, add, held } = await scene();
    const id = await upload();
    const takeBack = () => app.as(org.contributor).delete(`${org.path}/uploads/${id}`);

    const answers = await inLine(await held('upload', id), [() => add(id), takeBack]);

    expect(outcomes(answers)).toEqual([201, 'resource.not_found']);
  });

  it('is taken back once by two at the same time: an invitation, a shared report, the address of a feed', async () => {
    const { org, held } = await scene();
    const owner = app.as(org.owner);
    const made = async (path: string, body: object) => (await owner.post(`${org.path}/${path}`, body)).body.id;
    const twice = async (table: string, path: string, id: string) => {
      const remove = () => owner.delete(`${org.path}/${path}/${id}`);
      return outcomes(await inLine(await held(table, id), [remove, remove]));
    };

    const invitation = await made('invitations', { email: 'new@example.test', role: 'contributor' });
    const link = await made('share-links', { days: 7 });
    const feed = await made('calendar/feeds', { name: 'Mine' });

    expect(await twice('invitation', 'invitations', invitation)).toEqual([204, 'invitation.revoked']);
    expect(await twice('share_link', 'share-links', link)).toEqual([204, 'link.revoked']);
    expect(await twice('calendar_feed', 'calendar/feeds', feed)).toEqual([204, 'link.revoked']);
  });

  it('is not opened again: a feed whose address is renewed while it is taken back', async () => {
    const { org, held } = await scene();
    const feeds = `${org.path}/calendar/feeds`;
    const { body: feed } = await app.as(org.owner).post(feeds, { name: 'Mine' });
    const renew = () => app.as(org.owner).post(`${feeds}/${feed.id}/rotate`);

    const answers = await inLine(await held('calendar_feed', feed.id), [
      () => app.as(org.owner).delete(`${feeds}/${feed.id}`),
      renew,
    ]);

    expect(outcomes(answers)).toEqual([204, 'link.revoked']);
  });

  it('is nobody’s twice: an invitation that is accepted and taken back', async () => {
    const { org, held } = await scene();
    const guest = await app.given.person();
    const body = { email: guest.email, role: 'contributor' };
    const { body: invitation } = await app.as(org.owner).post(`${org.path}/invitations`, body);
    const token = new URL(invitation.link).pathname.split('/').at(-1);
    const accept = () => app.as(guest).post(`/api/v1/invitations/${token}/accept`);
    const revoke = () => app.as(org.owner).delete(`${org.path}/invitations/${invitation.id}`);

    const answers = await inLine(await held('invitation', invitation.id), [revoke, accept]);

    expect(answers.map(({ status }) => status)).toEqual([204, 410]);
    expect(await app.db.member.count({ where: { organisationId: org.id, userId: guest.id } })).toBe(0);
  });
});

describe('what two people add at once', () => {
  it('is numbered one after the other: versions of evidence', async () => {
    const { org, upload, add, held } = await scene();
    const { body } = await add(await upload());
    const version = async () => {
      const uploadId = await upload();
      return () => app.as(org.contributor).post(`${org.path}/evidence/${body.id}/versions`, { uploadId });
    };

    const answers = await inLine(await held('evidence', body.id), [await version(), await version()]);

    expect(outcomes(answers)).toEqual([201, 201]);
    const numbers = await app.db.evidenceVersion.findMany({
      where: { evidenceId: body.id },
      orderBy: { number: 'asc' },
    });
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('counts for both: a link and a verdict', async () => {
    const { org, programme, upload, add, accept, held } = await scene();
    const { body } = await add(await upload());
    const other = programme.items['A.5.16'] ?? '';
    const link = () => app.as(org.contributor).post(`${org.path}/evidence/${body.id}/links`, { gapItemIds: [other] });

    const answers = await inLine(await held('evidence', body.id), [accept(body.id), link]);

    expect(outcomes(answers)).toEqual([201, 200]);
    const links = await app.db.evidenceLink.findMany({ where: { evidenceId: body.id } });
    expect(links.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  });

  it('counts for both: a link that is still being written and a verdict, whoever writes them', async () => {
    const { org, programme, upload, add } = await scene();
    const { body } = await add(await upload());
    const link = 'INSERT INTO evidence_link (organisation_id, evidence_id, gap_item_id) VALUES ($1, $2, $3)';
    const held = await hold(app, link, [org.id, body.id, programme.items['A.5.16']]);

    const of = { organisationId: org.id, evidenceId: body.id, programmeId: programme.id, versionNumber: 1 };
    const verdict = app.db.evidenceReview
      .create({ data: { ...of, verdict: 'accepted', reviewerId: org.manager.id } })
      .then(() => 'judged');
    await held.untilWaiting(1);
    await held.commit();
    await verdict;

    const links = await app.db.evidenceLink.findMany({ where: { evidenceId: body.id } });
    expect(links.map((each) => each.verdict)).toEqual(['accepted', 'accepted']);
  });

  it('counts for both: verdicts on two pieces of evidence for one requirement', async () => {
    const { org, item, upload, add, accept, held } = await scene();
    const both = [(await add(await upload())).body.id, (await add(await upload())).body.id];
    await app.db.gapItem.updateMany({ where: { id: item }, data: { evidenceRequired: 2 } });

    await inLine(await held('gap_item', item), [accept(both[0]), accept(both[1], org.owner)]);

    expect((await app.db.gapItem.findFirstOrThrow({ where: { id: item } })).evidenceUntil).toHaveLength(2);
  });

  it('is known once: a firm that two new programmes name first', async () => {
    const { org } = await scene();
    const start = () =>
      app.as(org.manager).post(`${org.path}/programmes`, programmeBody.iso({ auditorFirm: 'Harbor & Lane' }));
    const firm = 'INSERT INTO auditor_firm (organisation_id, name) VALUES ($1, $2)';

    const answers = await inLine(await hold(app, firm, [org.id, 'Harbor & Lane']), [start, start]);

    expect(outcomes(answers)).toEqual([201, 201]);
    expect(await app.db.auditorFirm.count({ where: { organisationId: org.id } })).toBe(1);
  });

  it('is numbered without a gap, each entry after the one before: the activity log', async () => {
    const { org } = await scene();
    const invite = (email: string) => () =>
      app.as(org.owner).post(`${org.path}/invitations`, { email, role: 'auditor' });
    const log = 'SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))';

    const answers = await inLine(await hold(app, log, [org.id]), [invite('a@example.test'), invite('b@example.test')]);

    expect(outcomes(answers)).toEqual([201, 201]);
    const entries = await app.db.activity.findMany({ where: { organisationId: org.id }, orderBy: { sequence: 'asc' } });
    expect(entries.map(({ sequence }) => Number(sequence))).toEqual(entries.map((_, index) => index + 1));
    expect(entries.slice(-2).map(({ subjectLabel }) => subjectLabel)).toEqual(['a@example.test', 'b@example.test']);
  });

  it('is one first rule of reminders, and one that is told', async () => {
    const { org } = await scene();
    const patch = (isOn: boolean) => () => app.as(org.manager).patch(`${org.path}/reminder-rules/task`, { isOn }, 0);
    // Another who has written it and thinks better of it.
    const rule = `INSERT INTO reminder_rule (organisation_id, kind, is_on, lead_days) VALUES ($1, 'task', true, '{}')`;

    const first = await inLine(await hold(app, rule, [org.id]), [patch(false), patch(true)]);
    const later = await inLine(
      await hold(app, `SELECT FROM reminder_rule WHERE organisation_id = $1 FOR NO KEY UPDATE`, [org.id]),
      [false, true].map((isOn) => () => app.as(org.manager).patch(`${org.path}/reminder-rules/task`, { isOn }, 1)),
    );

    // Those who wait for an unwritten row to be thrown away go on in no order.
    expect(outcomes(first).toSorted()).toEqual([200, 'resource.changed_meanwhile']);
    expect(outcomes(later)).toEqual([200, 'resource.changed_meanwhile']);
  });

  it('are the first words in the place of the report’s sentence, and others that are told', async () => {
    const { org } = await scene();
    const write = (text: string, version: number) => () =>
      app.as(org.manager).patch(`${org.path}/report-wordings/en`, { text, insteadOf: 'By rule' }, version);
    const words = `INSERT INTO report_wording (organisation_id, language, text, instead_of, written_by_id)
      VALUES ($1, 'en', 'Mine', 'By rule', $2)`;

    const first = await inLine(await hold(app, words, [org.id, org.manager.id]), [write('One', 0), write('Two', 0)]);
    const later = await inLine(
      await hold(app, `SELECT FROM report_wording WHERE organisation_id = $1 FOR NO KEY UPDATE`, [org.id]),
      [write('Three', 1), write('Four', 1)],
    );

    expect(outcomes(first).toSorted()).toEqual([200, 'resource.changed_meanwhile']);
    expect(outcomes(later)).toEqual([200, 'resource.changed_meanwhile']);
  });
});
