import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../test-app.ts';
import { type DatedWrite, datedWrites, programmeStarts, type Subject } from './dated-write.ts';
import { nonsenseIn } from './nonsense.ts';

/**
 * Bodies of one run, and the world it begins with: `WAYMARK_DATED_BODIES=5000 npm run test:api -- dated-write` is the long
 * one, and can be run in pieces.
 */
const bodies = Number(process.env.WAYMARK_DATED_BODIES ?? 100);
const firstWorld = Number(process.env.WAYMARK_DATED_WORLD ?? 0);
const bodiesOfAWorld = 50;
const readEvery = 10;
/** As many as a browser asks for: whether thirty at once find a connection each says nothing of what was written. */
const readAtOnce = 6;
// Each report is drawn by a program of its own, which takes its time where everything else runs too.
jest.setTimeout(Math.max(300_000, bodies * 3000));

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

type Org = Awaited<ReturnType<typeof app.organisationWith<'manager'>>>;

const inDays = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();

/** Every page and file that shows days. */
function reads(org: Org, feed: string, programmeIds: readonly string[]): string[] {
  const pages = ['programmes', 'overview', 'timeline', 'reports/leadership', 'my-work', 'work-calendar'];
  const years = [-400, 0, 400, 3000].map((from) => `calendar/events?from=${inDays(from)}&to=${inDays(from + 400)}`);
  const own = programmeIds.flatMap((id) =>
    ['', '/timeline', '/stage-gates', '/records', '/forecast', '/readiness'].map((page) => `programmes/${id}${page}`),
  );
  return [...[...pages, ...years, 'reports/leadership.pdf', ...own].map((page) => `${org.path}/${page}`), feed];
}

async function answersTo(org: Org, pages: readonly string[]) {
  const answers: Awaited<ReturnType<ReturnType<typeof app.as>['get']>>[] = [];
  for (let at = 0; at < pages.length; at += readAtOnce) {
    const some = pages.slice(at, at + readAtOnce).map((page) => app.as(org.manager).get(page));
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}

async function subjectOf(org: Org, programmeId: string): Promise<Subject> {
  const { status, body } = await app.as(org.manager).get(`${org.path}/programmes/${programmeId}/timeline`);
  if (status !== 200) throw new Error(`timeline: ${status}`);
  return { programmeId, version: body.version, stages: body.stages, milestones: body.milestones };
}

const send = (org: Org, { method, path, body, version }: DatedWrite) =>
  app
    .as(org.manager)
    .send(method, `${org.path}${path}`, body, version === undefined ? {} : { 'if-match': `"${version}"` });

/** Writes one body after the other, and reads everything in between. Says how many were taken. */
async function live(seed: number): Promise<{ taken: number; broken: string[] }> {
  const org = await app.organisationWith('manager');
  const feed = (await app.as(org.manager).post(`${org.path}/calendar/feeds`, { name: 'All' })).body.url;
  const path = new URL(feed).pathname;
  const programmeIds: string[] = [];
  let taken = 0;
  const broken: string[] = [];
  for (const start of fc.sample(programmeStarts, { numRuns: 3, seed })) {
    const answer = await send(org, start({ programmeId: '', version: 0, stages: [], milestones: [] }));
    if (answer.status === 201) programmeIds.push(answer.body.id);
  }
  const writes = fc.sample(datedWrites, { numRuns: bodiesOfAWorld, seed: seed + 1 });
  for (const [nth, write] of writes.entries()) {
    const subject = await subjectOf(org, programmeIds[nth % programmeIds.length] ?? '');
    const asked = write(subject);
    const answer = await send(org, asked);
    if (answer.status < 300) taken += 1;
    if (answer.status >= 500) broken.push(`${answer.status} ${JSON.stringify(asked)}`);
    if (nth % readEvery !== readEvery - 1) continue;
    const pages = reads(org, path, programmeIds);
    const answers = await answersTo(org, pages);
    for (const [place, { status, body }] of answers.entries()) {
      if (status !== 200) broken.push(`${status} ${pages[place]} after ${JSON.stringify(asked)}`);
      if (!pages[place]?.endsWith('.pdf')) broken.push(...nonsenseIn(body, pages[place]));
    }
  }
  return { taken, broken };
}

describe('whatever days the API takes', () => {
  it(`leave every page, file and feed readable: ${bodies} bodies`, async () => {
    let taken = 0;
    const broken: string[] = [];
    for (let world = firstWorld; world < firstWorld + bodies / bodiesOfAWorld; world += 1) {
      const lived = await live(world * 7919);
      taken += lived.taken;
      broken.push(...lived.broken);
    }

    expect(broken).toEqual([]);
    // Bodies that are refused show nothing: a third of them has to be taken.
    expect(taken / bodies).toBeGreaterThan(0.33);
    if (process.env.WAYMARK_DATED_BODIES) process.stderr.write(`${taken} of ${bodies} bodies were taken\n`);
  });
});
