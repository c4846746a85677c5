import { writeFile } from 'node:fs/promises';
import { it } from '@jest/globals';
import { startTestApp } from '../../../test/test-app.ts';

it('x', async () => {
  const app = await startTestApp({ LOG_LEVEL: 'error' });
  let t = Date.now();
  const r = await fetch(`${app.url}/api/v1/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"role":"manager"}',
  });
  const org = (await r.json()) as any;
  console.log(r.status, Date.now() - t, JSON.stringify(org).slice(0, 200));
  const cookie = r.headers
    .getSetCookie()
    .map((l) => l.split(';')[0])
    .join('; ');
  const id = org.id ?? org.organisation?.id;
  for (let i = 0; i < 3; i += 1) {
    t = Date.now();
    const p = await fetch(`${app.url}/api/v1/orgs/${id}/reports/leadership.pdf`, { headers: { cookie } });
    const bytes = Buffer.from(await p.arrayBuffer());
    console.log(p.status, Date.now() - t, bytes.length);
    await writeFile('/tmp/h6.pdf', bytes);
  }
  t = Date.now();
  for (let i = 0; i < 20; i += 1)
    await (await fetch(`${app.url}/api/v1/orgs/${id}/reports/leadership`, { headers: { cookie } })).text();
  console.log('leadership ms', (Date.now() - t) / 20);
  await app.stop();
}, 60000);
