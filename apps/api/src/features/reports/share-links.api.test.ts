import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@waymark/domain';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Org = Awaited<ReturnType<typeof withProgramme>>;

async function withProgramme() {
  const org = await app.organisationWith('owner', 'manager', 'executive');
  const days = { startOn: '2026-01-05', targetOn: Temporal.Now.plainDateISO('UTC').add({ years: 1 }).toString() };
  await app
    .as(org.manager)
    .post(`${org.path}/programmes`, { scheme: 'iso-27001-2022', scopeStatement: 'Everything', ...days });
  return org;
}

async function share(org: Org, body: object = { days: 7 }, by = org.manager) {
  const { status, body: link } = await app.as(by).post(`${org.path}/share-links`, body);
  return { status, link, token: new URL(link.url).pathname.replace('/shared/', '') };
}

async function becomes({ path, owner, manager }: Org, role: Role) {
  const { body: members } = await app.as(owner).get(`${path}/members`);
  const { version } = members.find(({ user }: { user: { id: string } }) => user.id === manager.id);
  return app.as(owner).patch(`${path}/members/${manager.id}`, { role }, version);
}

const open = (token: string) => app.as().get(`/api/v1/shared-reports/${token}`);

describe('share links', () => {
  it('show the report as it stood when they were made, without a session, and nothing more', async () => {
    const org = await withProgramme();
    const { status, link, token } = await share(org);
    await app.db.gapItem.updateMany({ where: { organisationId: org.id }, data: { conformity: 'major' } });

    const { status: opened, body, headers } = await open(token);

    expect([status, opened]).toEqual([201, 200]);
    const frozen = await app.as(org.executive).get(`${org.path}/reports/${link.reportId}`);
    expect(body).toEqual({
      title: frozen.body.title,
      createdAt: frozen.body.createdAt,
      expiresAt: link.expiresAt,
      report: frozen.body.report,
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(Date.parse(link.expiresAt) - Date.now()).toBeLessThanOrEqual(7 * 86_400_000);
    expect(Date.parse(link.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it('can show a report that was frozen before, in the organisation’s own', async () => {
    const org = await withProgramme();
    const other = await withProgramme();
    const { body: frozen } = await app.as(org.manager).post(`${org.path}/reports`, { title: 'October' });

    const { link, token } = await share(org, { days: 1, reportId: frozen.id });
    const foreign = await app.as(other.manager).post(`${other.path}/share-links`, { days: 1, reportId: frozen.id });

    expect(link).toMatchObject({ reportId: frozen.id, reportTitle: 'October' });
    expect((await open(token)).body.report).toEqual(frozen.report);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
    expect(await app.db.report.count({ where: { organisationId: org.id } })).toBe(1);
  });

  it('say that they have expired or were taken back, for the page and for the file', async () => {
    const org = await withProgramme();
    const [expired, revoked] = [await share(org), await share(org)];
    await app.db.shareLink.updateMany({ where: { id: expired.link.id }, data: { expiresAt: new Date() } });
    const revoking = await app.as(org.manager).delete(`${org.path}/share-links/${revoked.link.id}`);
    const again = await app.as(org.manager).delete(`${org.path}/share-links/${revoked.link.id}`);

    const answers = [];
    for (const { token } of [expired, revoked]) {
      for (const end of ['', '/report.pdf']) {
        const { status, body } = await open(`${token}${end}`);
        answers.push([status, body.code]);
      }
    }

    expect([revoking.status, again.status, again.body.code]).toEqual([204, 410, 'link.revoked']);
    expect(answers).toEqual([
      [410, 'link.expired'],
      [410, 'link.expired'],
      [410, 'link.revoked'],
      [410, 'link.revoked'],
    ]);
  });

  it.each([
    ['leaves', 410, (org: Org) => app.as(org.owner).delete(`${org.path}/members/${org.manager.id}`)],
    ['may share no more', 410, (org: Org) => becomes(org, 'executive')],
    ['is a manager as before', 200, (org: Org) => becomes(org, 'manager')],
  ])('end with who made them, and only theirs: who %s', async (_, status, happens) => {
    const org = await withProgramme();
    const [theirs, others] = [await share(org), await share(org, { days: 7 }, org.owner)];
    await happens(org);

    expect([(await open(theirs.token)).status, (await open(others.token)).status]).toEqual([status, 200]);
    const { body: links } = await app.as(org.owner).get(`${org.path}/share-links`);
    const ended = await app.db.activity.findMany({ where: { action: 'share_link.revoked', organisationId: org.id } });
    expect(links).toContainEqual(expect.objectContaining({ id: others.link.id, revokedAt: null }));
    expect(ended.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual(
      status === 410 ? [[theirs.link.id, org.owner.id]] : [],
    );
  });

  it('do not exist under an address that was never made', async () => {
    const { token } = await share(await withProgramme());

    for (const wrong of ['nonsense', `${token}A`, token.replace(/.{4}$/, 'AAAA')]) {
      expect(await open(wrong)).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
    }
  });

  it('work for 1 to 90 days, and are made, listed and taken back by managers of the organisation alone', async () => {
    const org = await withProgramme();
    const other = await withProgramme();
    const { link } = await share(org);
    const post = (days: number) => app.as(org.manager).post(`${org.path}/share-links`, { days });

    const answers = [
      await post(0),
      await post(91),
      await app.as(org.executive).post(`${org.path}/share-links`, { days: 1 }),
      await app.as(org.executive).get(`${org.path}/share-links`),
      await app.as(org.executive).delete(`${org.path}/share-links/${link.id}`),
      await app.as(other.manager).delete(`${other.path}/share-links/${link.id}`),
      await app.as(other.manager).get(`${org.path}/share-links`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 403, 403, 403, 404, 404]);
    expect((await post(90)).status).toBe(201);
  });

  it('keep their address to themselves: only its hash is stored, and the list and the log are without it', async () => {
    const org = await withProgramme();
    const { link, token } = await share(org);

    const list = await app.as(org.manager).get(`${org.path}/share-links`);
    const row = await app.db.shareLink.findFirstOrThrow({ where: { id: link.id } });
    const activity = await app.db.activity.findMany({ where: { subjectId: link.id } });

    expect(list.body).toEqual([
      expect.objectContaining({
        id: link.id,
        revokedAt: null,
        createdBy: { id: org.manager.id, name: org.manager.name },
      }),
    ]);
    expect(list.body[0]).not.toHaveProperty('url');
    expect(activity).toMatchObject([{ action: 'share_link.created', actorId: org.manager.id }]);
    expect(JSON.stringify([row, activity.map(({ after }) => after)])).not.toContain(token);
  });
});
