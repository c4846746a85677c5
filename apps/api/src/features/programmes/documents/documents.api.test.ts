import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, startProgramme } from '../../../../test/programmes.ts';
import { actions, inMonths, upload } from '../../../../test/records.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const key = 'statement-of-applicability';
const link = (more: object = {}) => ({
  label: '1.0',
  source: { kind: 'link', url: 'https://wiki.example/soa' },
  ...more,
});

async function given() {
  const org = await app.organisationWith('owner', 'manager', 'contributor', 'executive');
  const programme = await startProgramme(app, org, org.manager);
  const documents = `${programme.path}/documents`;
  type Person = keyof Pick<typeof org, 'owner' | 'manager' | 'contributor' | 'executive'>;
  const post = (person: Person, what: string, version: number, body: object) =>
    app.as(org[person]).post(`${documents}/${key}/${what}`, body, { 'if-match': `"${version}"` });
  const read = async (person: Person = 'manager') =>
    (await app.as(org[person]).get(documents)).body.find((document: { key: string }) => document.key === key);
  const gate = async () =>
    (await app.as(org.manager).get(`${programme.path}/gates`)).body.find(
      ({ id }: { id: string }) => id === 'soa_approved',
    );
  return { org, programme, documents, post, read, gate };
}

describe('a document of a programme', () => {
  it('begins missing, and is approved by nobody: there is nothing to approve', async () => {
    const { org, documents, post, read } = await given();

    const list = await app.as(org.contributor).get(documents);
    const refused = await post('executive', 'approvals', 1, { approvedOn: inDays(0) });

    expect(list.body).toHaveLength(18);
    expect(await read('executive')).toMatchObject({
      ...{ state: 'missing', version: 1, isGate: true, latest: null, approval: null, reviewOn: null, updatedBy: null },
      abilities: { addVersion: false, approve: false, withdraw: false },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'document.nothing_to_approve' } });
  });

  it('opens its gate only once a second person approved what is there to be read', async () => {
    const { org, post, read, gate } = await given();
    const { id: uploadId } = await upload(app, org, org.contributor, 'Which controls apply', 'soa.txt');
    const source = { kind: 'upload', uploadId };

    const added = await post('contributor', 'versions', 1, { label: '1.0', note: 'First', source });
    const asDraft = await gate();
    const seenBy = [(await read('contributor')).abilities.approve, (await read('manager')).abilities.approve];
    const approved = await post('manager', 'approvals', 2, { approvedOn: inDays(-3), note: 'Board of 3 May' });

    expect(added).toMatchObject({
      status: 200,
      body: {
        state: 'draft',
        latest: {
          ...{ number: 1, label: '1.0', note: 'First', fileName: 'soa.txt', mediaType: 'text/plain', byteSize: 20 },
          ...{ url: null, author: { id: org.contributor.id }, addedBy: { id: org.contributor.id } },
        },
        approval: null,
      },
    });
    expect(asDraft).toMatchObject({ isMet: false });
    expect(seenBy).toEqual([false, true]);
    expect(approved).toMatchObject({
      status: 200,
      body: {
        state: 'approved',
        approval: { by: { id: org.manager.id }, on: inDays(-3), note: 'Board of 3 May' },
        reviewOn: inMonths(inDays(-3), 12),
        version: 3,
      },
    });
    expect(await gate()).toMatchObject({ isMet: true });
    expect(await actions(app, approved.body.id)).toEqual(['document.version_added', 'document.approved']);
  });

  it('is not approved by its author, nor by whoever put it in, nor by who may not approve', async () => {
    const { org, post, gate } = await given();
    await post('manager', 'versions', 1, link({ authorId: org.owner.id }));

    const answers = [
      await post('owner', 'approvals', 2, { approvedOn: inDays(0) }),
      await post('manager', 'approvals', 2, { approvedOn: inDays(0) }),
      await post('contributor', 'approvals', 2, { approvedOn: inDays(0) }),
      await post('executive', 'versions', 2, link()),
    ];

    expect(answers.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual([
      '403 document.self_approval',
      '403 document.self_approval',
      '403 access.forbidden',
      '403 access.forbidden',
    ]);
    expect(await gate()).toMatchObject({ isMet: false });
  });

  it('needs a new approval in each new version, and keeps what was said of the one before', async () => {
    const { org, documents, post, gate } = await given();
    await post('contributor', 'versions', 1, link());
    await post('executive', 'approvals', 2, { approvedOn: inDays(-30) });

    const renewed = await post('contributor', 'versions', 3, link({ label: '1.1' }));
    const gateOfDraft = await gate();
    await post('executive', 'approvals', 4, { approvedOn: inDays(0), note: 'Again' });
    const { body: history } = await app.as(org.executive).get(`${documents}/${key}/history`);

    expect(renewed.body).toMatchObject({ state: 'draft', latest: { number: 2 }, approval: null, reviewOn: null });
    expect(gateOfDraft).toMatchObject({ isMet: false });
    expect(history.versions.map(({ label }: { label: string }) => label)).toEqual(['1.1', '1.0']);
    expect(history.decisions).toMatchObject([
      { versionNumber: 2, decision: 'approved', on: inDays(0), note: 'Again', by: { id: org.executive.id } },
      { versionNumber: 1, decision: 'approved', on: inDays(-30) },
    ]);
  });

  it('loses an approval that is taken back with a reason, and may get another', async () => {
    const { org, documents, post, read, gate } = await given();
    await post('contributor', 'versions', 1, link());
    await post('executive', 'approvals', 2, { approvedOn: inDays(-1) });

    const silent = await post('executive', 'withdrawals', 3, { reason: ' ' });
    const withdrawn = await post('manager', 'withdrawals', 3, { reason: 'The wrong file' });
    const gateAfter = await gate();
    const twice = await post('manager', 'withdrawals', 4, { reason: 'Again' });
    const { body: history } = await app.as(org.manager).get(`${documents}/${key}/history`);
    await post('manager', 'approvals', 4, { approvedOn: inDays(0) });

    expect(silent.status).toBe(400);
    expect(withdrawn.body).toMatchObject({ state: 'draft', approval: null, reviewOn: null });
    expect(gateAfter).toMatchObject({ isMet: false });
    expect(twice).toMatchObject({ status: 409, body: { code: 'document.not_approved' } });
    expect(history.decisions[0]).toMatchObject({ decision: 'withdrawn', note: 'The wrong file', on: inDays(0) });
    expect(await read()).toMatchObject({ state: 'approved', abilities: { withdraw: true } });
    expect(await actions(app, withdrawn.body.id)).toEqual([
      'document.version_added',
      'document.approved',
      'document.approval_withdrawn',
      'document.approved',
    ]);
  });

  it('that is approved again has been reviewed: its next review is a year after that', async () => {
    const { post } = await given();
    await post('contributor', 'versions', 1, link());
    await post('executive', 'approvals', 2, { approvedOn: inDays(-360) });

    const reviewed = await post('executive', 'approvals', 3, { approvedOn: inDays(0), note: 'No change' });

    expect(reviewed.body).toMatchObject({ state: 'approved', reviewOn: inMonths(inDays(0), 12) });
  });

  it('is refused with a day to come, an author from elsewhere, no source, two sources and an unsafe address', async () => {
    const { post, read } = await given();
    const stranger = await app.organisationWith('manager');
    await post('contributor', 'versions', 1, link());

    const answers = [
      await post('executive', 'approvals', 2, { approvedOn: inDays(2) }),
      await post('manager', 'versions', 2, link({ authorId: stranger.manager.id })),
      await post('manager', 'versions', 2, { label: '2.0' }),
      await post('manager', 'versions', 2, link({ source: { kind: 'link', url: 'javascript:alert(1)' } })),
      await post('manager', 'versions', 2, link({ label: '' })),
      await post('manager', 'versions', 2, link({ source: { kind: 'upload', uploadId: stranger.manager.id } })),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 409]);
    expect(await read()).toMatchObject({ state: 'draft', version: 2 });
  });

  it('that somebody once said to be approved is to be confirmed, and opens no gate until it is', async () => {
    const { org, programme, post, read, gate } = await given();
    const where = { programmeId: programme.id, key };
    await app.db.programmeDocument.updateMany({ where, data: { state: 'unconfirmed', updatedById: org.manager.id } });

    const before = [await read(), await gate()];
    const added = await post('contributor', 'versions', 1, link());

    expect(before).toMatchObject([{ state: 'unconfirmed', updatedBy: { id: org.manager.id } }, { isMet: false }]);
    expect(added.body.state).toBe('draft');
  });

  it('is changed only by who saw how it stands, and its file is handed out in a way that nothing in it runs', async () => {
    const { org, documents, post } = await given();
    const { id: uploadId } = await upload(app, org, org.contributor, 'words', 'soa.txt');
    await post('contributor', 'versions', 1, link({ source: { kind: 'upload', uploadId } }));

    const late = await post('manager', 'approvals', 1, { approvedOn: inDays(0) });
    const unseen = await app.as(org.manager).post(`${documents}/${key}/approvals`, { approvedOn: inDays(0) });
    const file = await app.as(org.executive).get(`${documents}/${key}/versions/1/file`);
    const none = await app.as(org.executive).get(`${documents}/${key}/versions/2/file`);
    const unknown = await app.as(org.manager).get(`${documents}/poem/history`);

    expect(late).toMatchObject({ status: 412, body: { facts: { current: { state: 'draft' } } } });
    expect(unseen.status).toBe(428);
    expect(file).toMatchObject({ status: 200, body: 'words' });
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect([none.status, unknown.status]).toEqual([404, 404]);
  });

  it('is nobody’s of another organisation', async () => {
    const { programme, documents } = await given();
    const other = await app.organisationWith('manager');
    const theirs = `${other.path}/programmes/${programme.id}/documents/${key}`;
    const as = app.as(other.manager);

    const answers = [
      await as.get(`${other.path}/programmes/${programme.id}/documents`),
      await as.get(`${theirs}/history`),
      await as.get(`${theirs}/versions/1/file`),
      await as.post(`${theirs}/versions`, link(), { 'if-match': '"1"' }),
      await as.post(`${theirs}/approvals`, { approvedOn: inDays(0) }, { 'if-match': '"1"' }),
      await as.post(`${theirs}/withdrawals`, { reason: 'Mine' }, { 'if-match': '"1"' }),
      await as.get(documents),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });

  it('is dated by the day of the organisation', async () => {
    const { org, documents } = await given();
    await app.db.organisation.update({ where: { id: org.id }, data: { timeZone: 'Pacific/Auckland' } });
    const updatedAt = new Date('2026-03-31T22:30:00Z');
    await app.db.programmeDocument.updateMany({ where: { organisationId: org.id, key }, data: { updatedAt } });

    const { body } = await app.as(org.manager).get(documents);

    expect(body.find((document: { key: string }) => document.key === key).updatedOn).toBe('2026-04-01');
  });
});
