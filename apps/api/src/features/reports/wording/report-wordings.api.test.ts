import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles } from '@waymark/domain';
import { startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const day = (zone: string) => Temporal.Now.plainDateISO(zone).toString();
const text = 'We are three weeks late.\nDecide on the second auditor by Friday.';

async function scene() {
  const org = await app.organisationWith(...roles);
  const programme = await startProgramme(app, org, org.manager);
  const read = async (language = 'en', by = org.executive) =>
    (await app.as(by).send('GET', `${org.path}/reports/leadership`, undefined, { 'accept-language': language })).body
      .message;
  const ruleOf = ({ clauses }: { clauses: { text: string }[] }) => clauses.map((clause) => clause.text).join(' ');
  const write = async (body: object, version = 0, by = org.manager) =>
    app.as(by).patch(`${org.path}/report-wordings/en`, body, version);
  /** What the rule says now is another thing. */
  const facts = () =>
    app.db.programme.update({
      where: { organisationId_id: { organisationId: org.id, id: programme.id } },
      data: { name: 'Something else' },
    });
  return { org, programme, read, ruleOf, write, facts };
}

describe('own words in the place of the rule’s sentence', () => {
  it('are told with who wrote them and when, beside what the rule says', async () => {
    const { org, read, ruleOf, write } = await scene();
    const before = await read();
    const insteadOf = ruleOf(before);

    const { status, body } = await write({ text, insteadOf });

    expect([before.wording, status]).toEqual([null, 200]);
    expect(body).toEqual({
      ...{ language: 'en', text, insteadOf, byName: org.manager.name, version: 1 },
      writtenOn: day('UTC'),
    });
    expect(await read()).toEqual({ clauses: before.clauses, wording: { ...body, isOutdated: false } });
    const entry = await app.db.activity.findFirst({ where: { organisationId: org.id }, orderBy: { sequence: 'desc' } });
    expect(entry).toMatchObject({
      ...{ action: 'report_wording.written', subjectType: 'report_wording', subjectLabel: 'en' },
      ...{ actorId: org.manager.id, before: { text: '', insteadOf: '' }, after: { text, insteadOf } },
    });
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Niue'])(
    'say the day where the organisation is, as in %s',
    async (timeZone) => {
      const { org, read, write } = await scene();
      await app.db.organisation.update({ where: { id: org.id }, data: { timeZone } });

      const { body } = await write({ text, insteadOf: 'So' });

      expect([body.writtenOn, (await read()).wording.writtenOn]).toEqual([day(timeZone), day(timeZone)]);
    },
  );

  it('are those of one language: others read the rule’s sentence until somebody writes words in theirs', async () => {
    const { org, read, ruleOf, write } = await scene();
    await write({ text, insteadOf: ruleOf(await read()) });

    const german = await read('de');
    const insteadOf = ruleOf(german);
    await app.as(org.owner).patch(`${org.path}/report-wordings/de`, { text: 'Wir sind spät.', insteadOf }, 0);

    expect(german.wording).toBeNull();
    expect((await read('de')).wording).toMatchObject({ language: 'de', text: 'Wir sind spät.', isOutdated: false });
    expect((await read()).wording).toMatchObject({ language: 'en', text });
  });

  it('do not outlive the facts unseen: they are out of date once the rule says something else, until they are written anew', async () => {
    const { read, ruleOf, write, facts } = await scene();
    const insteadOf = ruleOf(await read());
    await write({ text, insteadOf });
    await facts();

    const outdated = await read();
    await write({ text, insteadOf: ruleOf(outdated) }, 1);

    expect(outdated.wording).toMatchObject({ text, insteadOf, isOutdated: true });
    expect(ruleOf(outdated)).not.toBe(insteadOf);
    expect((await read()).wording).toMatchObject({ text, isOutdated: false, version: 2 });
  });

  it('are out of date at once where the writer had an older sentence before them', async () => {
    const { read, ruleOf, write, facts } = await scene();
    const insteadOf = ruleOf(await read());
    await facts();

    await write({ text, insteadOf });

    expect((await read()).wording).toMatchObject({ isOutdated: true });
  });

  it('give way to the rule where they are taken back, which is told', async () => {
    const { org, read, ruleOf, write } = await scene();
    const insteadOf = ruleOf(await read());
    await write({ text, insteadOf });

    const { body } = await write({ text: '  ', insteadOf }, 1, org.owner);

    expect(body).toMatchObject({ text: '', version: 2 });
    const entry = await app.db.activity.findFirst({ where: { organisationId: org.id }, orderBy: { sequence: 'desc' } });
    expect(entry).toMatchObject({ action: 'report_wording.taken_back', before: { text }, after: { text: '' } });
  });

  it('stay in a report that was frozen with them, also for whoever has its link, and on paper', async () => {
    const { org, read, ruleOf, write } = await scene();
    const insteadOf = ruleOf(await read());
    await write({ text, insteadOf });
    const { body: link } = await app.as(org.manager).post(`${org.path}/share-links`, { days: 7 });
    await write({ text: '', insteadOf }, 1);

    const token = new URL(link.url).pathname.replace('/shared/', '');
    const { body } = await app.as().get(`/api/v1/shared-reports/${token}`);
    const frozen = await app.as(org.executive).get(`${org.path}/reports/${link.reportId}`);

    expect(body.report.message.wording).toMatchObject({ text, byName: org.manager.name, isOutdated: false });
    expect(ruleOf(body.report.message)).toBe(insteadOf);
    expect(frozen.body.report.message).toEqual(body.report.message);
    expect((await app.as(org.executive).get(`${org.path}/reports/${link.reportId}.pdf`)).status).toBe(200);
  });
});

describe('who may write them', () => {
  it.each(roles)('a %s, as the ability says', async (role) => {
    const { org, write } = await scene();
    const mine = (await app.as(org[role]).get('/api/v1/me')).body.organisations.find(
      ({ id }: { id: string }) => id === org.id,
    );

    const { status } = await write({ text, insteadOf: 'So' }, 0, org[role]);

    expect([mine.abilities.wordReport, status]).toEqual(
      ['owner', 'manager'].includes(role) ? [true, 200] : [false, 403],
    );
    expect(await app.db.reportWording.count({ where: { organisationId: org.id } })).toBe(status === 200 ? 1 : 0);
  });

  it('nobody of another organisation, nor anybody in its name', async () => {
    const { org, read, write } = await scene();
    const other = await app.organisationWith('owner');

    const { status } = await write({ text, insteadOf: 'So' }, 0, other.owner);
    await app.as(other.owner).patch(`${other.path}/report-wordings/en`, { text, insteadOf: 'So' }, 0);

    expect(status).toBe(404);
    expect((await read()).wording).toBeNull();
    expect(await app.db.reportWording.count({ where: { organisationId: org.id } })).toBe(0);
  });

  it('only over what they have seen, and within its length', async () => {
    const { org, write } = await scene();
    const first = await write({ text, insteadOf: 'So' });
    const path = `${org.path}/report-wordings`;

    const answers = await Promise.all([
      write({ text: 'Two', insteadOf: 'So' }),
      write({ text: 'x'.repeat(1001), insteadOf: 'So' }, 1),
      write({ text: 'Two', insteadOf: '' }, 1),
      app.as(org.manager).patch(`${path}/fr`, { text: 'Deux', insteadOf: 'So' }, 0),
      app.as(org.manager).send('PATCH', `${path}/en`, { text: 'Two', insteadOf: 'So' }),
    ]);

    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '412 resource.changed_meanwhile',
      ...Array(3).fill('400 request.invalid'),
      '428 resource.version_required',
    ]);
    expect(answers[0]?.body.facts).toMatchObject({ current: first.body, last: { by: { name: org.manager.name } } });
  });
});
