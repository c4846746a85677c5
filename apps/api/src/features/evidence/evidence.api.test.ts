import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@waymark/domain';
import type { Organisation, SignedInPerson } from '../../../test/given.ts';
import { repeated, sendStream } from '../../../test/raw-request.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const iso = 'iso-27001-2022';
const soc = 'soc-2-tsc';
const nowhere = '00000000-0000-7000-8000-000000000000';

async function scene<Name extends Role>(...roles: Name[]) {
  const org = await app.organisationWith<Name | 'contributor' | 'manager'>('contributor', 'manager', ...roles);
  return {
    org,
    iso: await app.given.programme(org, iso, ['A.5.15', 'A.5.16']),
    soc: await app.given.programme(org, soc, ['CC6.1']),
  };
}

async function uploaded(org: Organisation, person: SignedInPerson, text = 'user;role\n', fileName = 'access.csv') {
  const path = `${org.path}/uploads?fileName=${encodeURIComponent(fileName)}`;
  return (await app.as(person).post(path, Buffer.from(text))).body.id as string;
}

async function add(org: Organisation, person: SignedInPerson, more: object = {}) {
  const source = { kind: 'upload', uploadId: await uploaded(org, person) };
  return app
    .as(person)
    .post(`${org.path}/evidence`, { title: 'Access review', capturedOn: '2026-01-15', source, ...more });
}

const activityOf = async (id: string) =>
  (await app.db.activity.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } })).map(
    ({ action, programmeId }) => [action, programmeId],
  );

describe('adding evidence', () => {
  it('makes one record of a file, linked to requirements of two programmes', async () => {
    const { org, ...programmes } = await scene();
    const gapItemIds = [programmes.iso.items['A.5.15'], programmes.soc.items['CC6.1']];

    const answer = await add(org, org.contributor, {
      periodFromOn: '2025-10-01',
      periodToOn: '2025-12-31',
      gapItemIds,
    });

    expect(answer).toMatchObject({
      status: 201,
      body: {
        capturedOn: '2026-01-15',
        periodFromOn: '2025-10-01',
        periodToOn: '2025-12-31',
        owner: { id: org.contributor.id, name: org.contributor.name },
        latest: { number: 1, fileName: 'access.csv', mediaType: 'text/csv', byteSize: 10, url: null },
        abilities: { edit: true, review: false },
      },
    });
    expect(answer.body.standings.map(({ state }: { state: string }) => state)).toEqual(['to_review', 'to_review']);
    expect(answer.body.links.map((link: { requirementId: string }) => link.requirementId)).toEqual(['A.5.15', 'CC6.1']);
    expect(await app.db.upload.count({ where: { organisationId: org.id } })).toBe(0);
    expect(await activityOf(answer.body.id)).toEqual([
      ['evidence.added', null],
      ['evidence.linked', programmes.iso.id],
      ['evidence.linked', programmes.soc.id],
    ]);
  });

  it('takes the address of a page instead of a file', async () => {
    const { org } = await scene();

    const source = { kind: 'link', url: 'https://wiki.example.test/policy' };
    const answer = await add(org, org.contributor, { source });
    const content = await app.as(org.contributor).get(`${org.path}/evidence/${answer.body.id}/versions/1/content`);

    expect(answer).toMatchObject({ status: 201, body: { latest: { url: source.url, fileName: null } } });
    expect(content.status).toBe(404);
  });

  it.each([
    ['a capture in the future', { capturedOn: '2100-01-01' }, 422, 'evidence.captured_in_future'],
    ['a reversed period', { periodFromOn: '2026-01-02', periodToOn: '2026-01-01' }, 422, 'evidence.dates_reversed'],
    ['half a period', { periodFromOn: '2026-01-02' }, 400, 'request.invalid'],
    ['a day that does not exist', { capturedOn: '2026-02-30' }, 400, 'request.invalid'],
    ['no title', { title: '  ' }, 400, 'request.invalid'],
    ['an unknown field', { reviewed: true }, 400, 'request.invalid'],
    ['a script as address', { source: { kind: 'link', url: 'javascript:alert(1)' } }, 400, 'request.invalid'],
    ['an unknown upload', { source: { kind: 'upload', uploadId: nowhere } }, 409, 'upload.missing'],
    ['an unknown gap item', { gapItemIds: [nowhere] }, 404, 'resource.not_found'],
  ])('refuses %s, and writes nothing', async (_, wrong, status, code) => {
    const { org } = await scene();

    const answer = await add(org, org.contributor, wrong);

    expect(answer).toMatchObject({ status, body: { code } });
    const where = { organisationId: org.id };
    expect([await app.db.evidence.count({ where }), await app.db.upload.count({ where })]).toEqual([0, 1]);
  });

  it('uses an upload once, and only of the person who made it', async () => {
    const { org } = await scene();
    const source = { kind: 'upload', uploadId: await uploaded(org, org.contributor) };

    const byOther = await add(org, org.manager, { source });
    const first = await add(org, org.contributor, { source });
    const second = await add(org, org.contributor, { source });

    expect([byOther.body.code, first.status, second.body.code]).toEqual(['upload.missing', 201, 'upload.missing']);
  });

  it('refuses a field of 300 MB with 413', async () => {
    const { org } = await scene();
    const headers = { 'content-type': 'application/json', 'content-length': 300 * 1024 * 1024 };

    const answer = await sendStream(
      `${app.url}/api/v1${org.path}/evidence`,
      { person: org.contributor, headers },
      repeated(Buffer.alloc(1024 * 1024, 'a'), 300),
    );

    expect(answer).toMatchObject({ status: 413, body: { code: 'request.too_large' } });
  });
});

describe('changing evidence', () => {
  it('changes its words, and tells the second of two people', async () => {
    const { org } = await scene();
    const { id, version } = (await add(org, org.contributor)).body;
    const path = `${org.path}/evidence/${id}`;

    const first = await app.as(org.contributor).patch(path, { title: 'Access review Q4' }, version);
    const second = await app.as(org.manager).patch(path, { title: 'Mine' }, version);
    const unversioned = await app.as(org.contributor).patch(path, { title: 'Mine' });

    expect(first).toMatchObject({ status: 200, body: { title: 'Access review Q4', capturedOn: '2026-01-15' } });
    expect(second).toMatchObject({
      status: 412,
      body: {
        code: 'resource.changed_meanwhile',
        facts: { current: { title: 'Access review Q4', version: version + 1 } },
      },
    });
    expect(unversioned.status).toBe(428);
  });

  it('is for whoever added it, and for managers', async () => {
    const { org, ...programmes } = await scene();
    const other = await app.given.member(org, 'contributor');
    const { id, version } = (await add(org, org.contributor)).body;
    const path = `${org.path}/evidence/${id}`;
    const uploadId = await uploaded(org, other);
    const gapItemIds = [programmes.iso.items['A.5.15']];

    const refused = [
      await app.as(other).patch(path, { title: 'Mine' }, version),
      await app.as(other).post(`${path}/versions`, { uploadId }),
      await app.as(other).post(`${path}/links`, { gapItemIds }),
    ];
    const byManager = await app.as(org.manager).patch(path, { title: 'Corrected' }, version);

    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([403, 'evidence.not_own']));
    expect(byManager.status).toBe(200);
  });

  it('links and unlinks', async () => {
    const { org, ...programmes } = await scene();
    const { id } = (await add(org, org.contributor)).body;
    const [first, second] = [programmes.iso.items['A.5.15'], programmes.iso.items['A.5.16']];
    const links = `${org.path}/evidence/${id}/links`;

    await app.as(org.contributor).post(links, { gapItemIds: [first] });
    const linked = await app.as(org.contributor).post(links, { gapItemIds: [first, second] });
    const unknown = await app.as(org.contributor).post(links, { gapItemIds: [second, nowhere] });
    const unlinked = await app.as(org.contributor).delete(`${links}/${first}`);
    const again = await app.as(org.contributor).delete(`${links}/${first}`);

    expect(linked.body.links).toHaveLength(2);
    expect([unknown.status, unlinked.status, again.status]).toEqual([404, 204, 404]);
    expect(await app.db.evidenceLink.findMany({ where: { evidenceId: id }, select: { gapItemId: true } })).toEqual([
      { gapItemId: second },
    ]);
    expect((await activityOf(id)).slice(1)).toEqual([
      ['evidence.linked', programmes.iso.id],
      ['evidence.linked', programmes.iso.id],
      ['evidence.unlinked', programmes.iso.id],
    ]);
  });
});

describe('who may do what with evidence', () => {
  it('follows the role, and ends at the organisation', async () => {
    const { org } = await scene('executive', 'auditor');
    const other = await app.organisationWith('owner');
    const { id, version } = (await add(org, org.contributor)).body;
    const path = `${org.path}/evidence/${id}`;
    const review = { verdict: 'accepted', programmeId: nowhere, versionNumber: 1 };
    const statuses = async (person: SignedInPerson) => [
      (await app.as(person).get(`${org.path}/evidence`)).status,
      (await app.as(person).get(path)).status,
      (await app.as(person).get(`${path}/versions/1/content`)).status,
      (await app.as(person).post(`${org.path}/evidence`, {})).status,
      (await app.as(person).patch(path, { title: 'x' }, version + 7)).status,
      (await app.as(person).change('POST', `${path}/reviews`, review)).status,
    ];

    expect(await statuses(org.contributor)).toEqual([200, 200, 200, 400, 412, 403]);
    expect(await statuses(org.executive)).toEqual([200, 200, 200, 403, 403, 403]);
    expect(await statuses(org.auditor)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await statuses(other.owner)).toEqual([404, 404, 404, 404, 404, 404]);
    const own = other.path;
    expect((await app.as(other.owner).get(`${own}/evidence/${id}`)).status).toBe(404);
    expect((await app.as(other.owner).get(`${own}/evidence/${id}/versions/1/content`)).status).toBe(404);
    expect((await app.as(other.owner).change('POST', `${own}/evidence/${id}/reviews`, review)).status).toBe(404);
  });
});
