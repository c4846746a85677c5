import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../test-app.ts';
import { madeFor, outOfReach } from './fitting/fitting-requests.ts';
import { fuzz } from './fuzz.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ UPLOAD_MAX_BYTES: '20000', DEMO: 'false' });
});
afterAll(() => app.stop());

it('makes fitting requests for routes that there are', async () => {
  const { paths } = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((name) => `${name} ${path}`),
  );

  expect(routes).toEqual(expect.arrayContaining([...madeFor, ...Object.keys(outOfReach)]));
});

describe('requests made from the document', () => {
  it('are answered as it says, and none with a fault of the server', async () => {
    const { sent, complaints, byStatus } = await fuzz(app.url, { requests: 500, seed: 20261129 });

    expect(complaints).toEqual([]);
    expect(sent).toBe(500);
    // Were everything refused, nothing would have been asked.
    expect(byStatus[200]).toBeGreaterThan(50);
  });
});
