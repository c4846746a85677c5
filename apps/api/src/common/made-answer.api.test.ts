import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProgramme } from '../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenFiles() {
  const org = await app.organisationWith('manager');
  const programme = await startProgramme(app, org, org.manager);
  const report = await app.as(org.manager).post(`${org.path}/reports`, {});
  const shared = await app.as(org.manager).post(`${org.path}/share-links`, { days: 5, reportId: report.body.id });
  const [item = ''] = Object.values(programme.items);
  return {
    change: () => app.as(org.manager).patch(`${programme.path}/gap-items/${item}`, { conformity: 'minor' }, 1),
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${app.url}/api/v1${path}`, { headers: { cookie: org.manager.cookie, ...headers } }),
    paths: {
      csv: `${programme.path}/gap-items/export.csv`,
      xlsx: `${programme.path}/gap-items/export.xlsx`,
      frozen: `${org.path}/reports/${report.body.id}.pdf`,
      shared: `/shared-reports/${String(shared.body.link ?? shared.body.url)
        .split('/')
        .at(-1)}/report.pdf`,
    },
  };
}

describe('a file that is made when it is asked for', () => {
  it.each(['csv', 'xlsx', 'frozen', 'shared'] as const)('is not sent again to who has it: %s', async (kind) => {
    const { get, paths } = await givenFiles();

    const first = await get(paths[kind]);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(paths[kind], { 'if-none-match': etag });

    expect([first.status, etag.startsWith('W/"'), (await first.arrayBuffer()).byteLength > 100]).toEqual([
      200,
      true,
      true,
    ]);
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it.each(['csv', 'xlsx'] as const)('is sent again where something has changed: %s', async (kind) => {
    const { get, paths, change } = await givenFiles();
    const etag = (await get(paths[kind])).headers.get('etag') ?? '';

    await change();

    expect((await get(paths[kind], { 'if-none-match': etag })).status).toBe(200);
  });

  it('is another one in another language', async () => {
    const { get, paths } = await givenFiles();
    const etag = (await get(paths.frozen)).headers.get('etag') ?? '';

    const german = await get(paths.frozen, { 'if-none-match': etag, 'accept-language': 'de' });

    expect(german.status).toBe(200);
  });
});
