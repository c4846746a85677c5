import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const guarding = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-frame-options',
];

describe('the headers that guard an answer', () => {
  it('stand in the first answer and in every later one, also in refusals, and are of nobody else’s request', async () => {
    const first = await app.as().get('/api/health/live');
    const org = await app.organisationWith('manager');
    const answers = [
      first,
      await app.as(org.manager).get(`${org.path}/overview`),
      await app.as().get('/api/v1/me'),
      await app.as().get('/nowhere'),
    ];

    const guards = answers.map(({ headers }) => guarding.map((name) => headers.get(name)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 404]);
    for (const [index, value] of (guards[0] ?? []).entries()) {
      expect([guarding[index], value]).toEqual([guarding[index], expect.any(String)]);
    }
    expect(guards).toEqual(Array(4).fill(guards[0]));
    expect(first.headers.get('content-security-policy')).toContain("script-src 'self';");
    const own = ['set-cookie', 'x-sql-statements', 'etag'].filter((name) => answers[3]?.headers.has(name));
    expect(own.filter((name) => name !== 'x-sql-statements')).toEqual([]);
  });

  it('are few on the parts of a page, and all on a worker, which lives under its own policy', async () => {
    const part = await app.as().get('/assets/part.js');
    const worker = await app.as().get('/assets/pdf.worker.mjs');

    expect(guarding.filter((name) => part.headers.has(name))).toEqual([
      'cross-origin-resource-policy',
      'x-content-type-options',
    ]);
    expect(guarding.filter((name) => !worker.headers.has(name))).toEqual([]);
  });
});
