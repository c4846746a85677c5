import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toldOf } from '../../../test/notices.ts';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import { Database } from '../../common/database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An organisation where a stage runs and a document waits, and how somebody joins it. */
async function scene() {
  const org = await app.organisationWith('manager');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const stage = await app.db.stage.findFirstOrThrow({
    where: { programmeId: programme.id },
    orderBy: { order: 'asc' },
  });
  await app.db.stage.updateMany({ where: { id: stage.id }, data: { status: 'active' } });
  const version = { label: '1.0', source: { kind: 'link', url: 'https://wiki.example/soa' } };
  const soa = `${programme.path}/documents/statement-of-applicability`;
  await app.as(org.manager).post(`${soa}/versions`, version, { 'if-match': '"1"' });
  const told = toldOf(app, org);
  await told();
  const join = async (role: string) => {
    const guest = await app.given.person('Guest');
    const { body } = await app.as(org.manager).post(`${org.path}/invitations`, { email: guest.email, role });
    await app.as(guest).post(`/api/v1/invitations/${body.link.split('/').at(-1)}/accept`);
    return guest;
  };
  /** Where each line of it leads: a mail that is kept has no links any more. */
  const linesFor = async (subjectId: string) => {
    const entry = await app.db.activity.findFirstOrThrow({
      where: { organisationId: org.id, action: 'member.joined', subjectId },
    });
    const notice = app.nest.get(Contributions).notices.find(({ name }) => name === 'waits-for-newcomer');
    const tenant = { organisationId: org.id };
    const told = await app.nest
      .get(Database)
      .withOrganisation(tenant, (tx) => notice?.noticeOf(tx, tenant, entry) ?? Promise.resolve(null));
    return [told ?? []]
      .flat()
      .flatMap(({ said }) => said('en').paragraphs.flatMap((one) => (typeof one === 'string' ? [] : [one.path])));
  };
  return { programme, stage, told, join, linesFor };
}

describe('who comes after something was begun', () => {
  it('is told at once of all that waits for their word, in one mail, each with its own link', async () => {
    const { programme, stage, told, join, linesFor } = await scene();

    const guest = await join('executive');
    const { bells, mails } = await told();

    expect(bells).toEqual([{ userId: guest.id, programmeId: null, title: '2 things wait for your decision' }]);
    const mail = mails.find(({ subject }) => subject.startsWith('2 things wait for your decision'));
    expect(mail).toMatchObject({ recipient: guest.email, body: expect.stringContaining('\n\nWaymark, ') });
    expect(mail?.body.match(/^.*before you came.*$|^• .*$/gm)).toEqual([
      'Welcome to Example organisation. This began before you came, and waits for you:',
      '• Sign off: Gap analysis · ISO/IEC 27001:2022',
      '• Approve document: Statement of Applicability · ISO/IEC 27001:2022',
    ]);
    expect(await told()).toEqual({ bells: [], mails: [] });
    expect(await linesFor(guest.id)).toEqual([
      `programmes/${programme.id}?stage=${stage.id}`,
      `programmes/${programme.id}/documents`,
    ]);
  });

  it('hears nothing where nothing waits for them', async () => {
    const { told, join } = await scene();

    await join('contributor');

    expect((await told()).bells).toEqual([]);
  });
});
