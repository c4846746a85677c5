import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { inDays, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('finds documents by whose turn it is, as one goes from its writer to a second person and on', async () => {
  const org = await app.organisationWith('manager', 'contributor');
  const documents = `${(await startProgramme(app, org, org.manager)).path}/documents`;
  const soa = `${documents}/statement-of-applicability`;
  const countOf = async (waitsFor: string) =>
    (await app.as(org.manager).get(`${documents}?waitsFor=${waitsFor}`)).body.length;
  const counts = () => Promise.all(['acceptance', 'owner', 'acceptance,owner', 'evidence'].map(countOf));

  const missing = await counts();
  const version = { label: '1.0', source: { kind: 'link', url: 'https://wiki.example/soa' } };
  await app.as(org.contributor).post(`${soa}/versions`, version, { 'if-match': '"1"' });
  const draft = await counts();
  await app.as(org.manager).post(`${soa}/approvals`, { approvedOn: inDays(0) }, { 'if-match': '"2"' });
  const approved = await counts();

  expect([missing, draft, approved]).toEqual([
    [0, 18, 18, 0],
    [1, 17, 18, 0],
    [0, 17, 17, 0],
  ]);
  expect((await app.as(org.manager).get(`${documents}?waitsFor=nobody`)).status).toBe(400);
});
