import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { Jobs } from '../../common/jobs.ts';

const token = 'a token for the tests of metrics';
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ METRICS_TOKEN: token });
});
afterAll(() => app.stop());

async function scrape(authorization = `Bearer ${token}`) {
  const response = await fetch(`${app.url}/metrics`, { headers: { authorization } });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** The value of one series, or undefined where there is none. */
const figure = (text: string, series: string) => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};

describe('/metrics', () => {
  it('is not there where no token is set', async () => {
    const closed = await startTestApp();

    const answer = await closed.as().get('/metrics');
    await closed.stop();

    expect(answer).toMatchObject({ status: 404, body: { code: 'resource.not_found' } });
  });

  it.each(['', 'Bearer ', 'Bearer another token', token, `Basic ${token}`])('is closed to "%s"', async (given) => {
    const { status, text } = await scrape(given);

    expect(status).toBe(401);
    expect(text).not.toContain('waymark_');
  });

  it('tells already when it is first asked that the database answers', async () => {
    expect(figure((await scrape()).text, 'waymark_database_up')).toBe(1);
  });

  it('tells how long requests took, by the pattern of the route and never by the address', async () => {
    const org = await app.organisationWith('owner');
    await app.as(org.owner).get(org.path);
    await app.as(org.owner).get('/api/v1/nowhere/at-all');

    const { status, type, text } = await scrape();

    expect(status).toBe(200);
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    const count = 'waymark_http_request_duration_seconds_count';
    expect(figure(text, `${count}{method="GET",route="/api/v1/orgs/:org",status="200"}`)).toBe(1);
    expect(figure(text, `${count}{method="GET",route="unknown",status="404"}`)).toBe(1);
    expect(text).not.toContain(org.id);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  it('tells of connections, and of one that is in use', async () => {
    const before = await scrape();
    let during: { text: string } | undefined;
    const org = await app.organisationWith('owner');
    const { Database } = await import('../../common/database.ts');
    await app.nest.get(Database).withOrganisation({ organisationId: org.id }, async () => {
      during = await scrape();
    });

    const inUse = 'waymark_database_connections{pool="writers",state="in_use"}';
    expect(figure(before.text, inUse)).toBe(0);
    expect(figure(during?.text ?? '', inUse)).toBe(1);
    expect(figure(before.text, 'waymark_database_connections{pool="readers",state="waiting"}')).toBe(0);
  });

  it('tells how many bytes of evidence came in and went out', async () => {
    const before = figure((await scrape()).text, 'waymark_stored_bytes_total{direction="in"}') ?? 0;
    const org = await app.organisationWith('owner');
    const bytes = Buffer.from('a line of evidence\n'.repeat(50));

    const as = app.as(org.owner);
    const upload = await as.post(`${org.path}/uploads?fileName=lines.txt`, bytes, {
      'content-type': 'application/octet-stream',
    });
    const source = { kind: 'upload', uploadId: upload.body.id };
    const evidence = await as.post(`${org.path}/evidence`, { title: 'Lines', capturedOn: '2026-01-01', source });
    await as.get(`${org.path}/evidence/${evidence.body.id}/versions/1/content`);
    // The file is closed a moment after its last byte has arrived here.
    let { text } = await scrape();
    while (figure(text, 'waymark_stored_bytes_total{direction="out"}') === 0) ({ text } = await scrape());

    expect(figure(text, 'waymark_stored_bytes_total{direction="in"}')).toBe(before + bytes.byteLength);
    expect(figure(text, 'waymark_stored_bytes_total{direction="out"}')).toBe(bytes.byteLength);
  });

  it('tells of jobs that wait and jobs that failed', async () => {
    const none = await scrape();
    const jobs = app.nest.get(Jobs);
    await jobs.start();
    await app.db
      .$executeRaw`INSERT INTO pgboss.job (name, state) VALUES ('clean-up-rows', 'failed'), ('clean-up-rows', 'failed')`;
    const some = await scrape();
    await jobs.onApplicationShutdown();

    expect(none.text).not.toContain('waymark_jobs{');
    expect(figure(some.text, 'waymark_jobs{queue="clean-up-rows",state="failed"}')).toBe(2);
    expect(figure(some.text, 'waymark_jobs{queue="clean-up-rows",state="waiting"}')).toBeDefined();
  });
});
