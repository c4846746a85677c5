import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { englishIn } from './english.ts';
import type { SignedInPerson } from './given.ts';
import { inDays, programmeBody, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

// Drawing pages takes the processor; where many share it, longer than other requests.
jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function read(path: string, person: SignedInPerson): Promise<Buffer> {
  const response = await fetch(`${app.url}/api/v1${path}`, {
    headers: { cookie: person.cookie, 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' },
  });
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}

/** Every sentence of an answer; what is one word, as an id or a code, is for programs. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return Object.values(value ?? {}).flatMap(sentencesIn);
}

const englishOf = (sentences: readonly string[]) =>
  sentences.map((text) => [englishIn(text).join(' '), text]).filter(([words]) => words !== '');

async function wordsOfPdf(bytes: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
}

/** An organisation with programmes of both kinds and something of everything, whose words are German. */
async function givenWork() {
  const org = await app.organisationWith('manager', 'contributor');
  await app.db.organisation.update({ where: { id: org.id }, data: { name: 'Nordwind' } });
  const iso = await startProgramme(app, org, org.manager, programmeBody.iso({ scopeStatement: 'Alles' }));
  const soc = await startProgramme(app, org, org.manager, programmeBody.soc2({ scopeStatement: 'Der Dienst' }));
  const change = { ownerId: org.contributor.id, dueOn: inDays(-3), conformity: 'major' };
  const ids = ['A.5.1', '4.1'].map((id) => iso.items[id] ?? '');
  await app.as(org.manager).post(`${iso.path}/gap-items/bulk`, { ids, change });
  const frozen = await app.as(org.manager).post(`${org.path}/reports`, { title: 'Oktober' });
  return { org, iso, soc, reportId: frozen.body.id };
}

describe('a reader of German', () => {
  it('reads nothing English in any answer', async () => {
    const { org, iso, soc, reportId } = await givenWork();
    const days = `from=${inDays(-10)}&to=${inDays(300)}`;
    const ofProgramme = [
      '',
      '/gap-items',
      '/gap-items/summary',
      `/documents`,
      '/gates',
      '/readiness',
      '/stages',
    ].concat(['/stage-gates', '/records', '/forecast', '/timeline']);
    const paths = [
      ...['/schemes', '/schemes/advice-questions', '/frameworks'],
      ...['iso-27001-2022', 'iso-27001-2013', 'soc-1', 'soc-2-tsc'].map((id) => `/frameworks/${id}/requirements`),
      ...['overview', 'my-work', 'activity', 'timeline', 'programmes', 'reports/leadership', `reports/${reportId}`].map(
        (part) => `${org.path}/${part}`,
      ),
      `${org.path}/calendar/events?${days}`,
      `${org.path}/search?q=Zugang`,
      ...[iso, soc].flatMap(({ path }) => ofProgramme.map((part) => `${path}${part}`)),
      `${iso.path}/gap-items/${iso.items['A.5.1']}`,
    ];

    const found: Record<string, unknown> = {};
    for (const path of paths) {
      const english = englishOf(sentencesIn(JSON.parse((await read(path, org.manager)).toString())));
      if (english.length > 0) found[path] = english;
    }

    expect(found).toEqual({});
  });

  it('reads nothing English in reports and exports', async () => {
    const { org, iso, reportId } = await givenWork();

    const pdfs = [`${org.path}/reports/leadership.pdf`, `${org.path}/reports/${reportId}.pdf`];
    for (const path of pdfs) expect(englishOf(await wordsOfPdf(await read(path, org.manager)))).toEqual([]);
    const csv = (await read(`${iso.path}/gap-items/export.csv`, org.manager)).toString();
    expect(englishOf(csv.split(/[,\r\n]+/).filter((cell) => !cell.includes('@')))).toEqual([]);
  });

  it('reads English once the browser asks for English', async () => {
    const { org } = await givenWork();
    const { body } = await app.as(org.manager).get(`${org.path}/reports/leadership`);

    expect(englishOf(sentencesIn(body))).not.toEqual([]);
  });
});
