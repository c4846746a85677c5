import * as spreadsheet from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Texts as the API keeps them, of the letters that make formulas, quotes and cells. */
const hostile = fc
  .array(fc.constantFrom(...'=+-@＝＋－＠\'"`;,|\t\n #1.a', 'ü', '\u00a0', '#N/A', '1.234', '2027-02-30'), {
    maxLength: 14,
  })
  .map((parts) => parts.join('').trim());

/** What a spreadsheet program keeps of a table that it opened as text and saved as a workbook. */
function savedAsWorkbook(csv: Buffer): Buffer {
  const book = spreadsheet.read(csv.toString().replace(/^\uFEFF/, ''), { type: 'string', raw: true });
  return spreadsheet.write(book, { bookType: 'xlsx', type: 'buffer' });
}

describe('an export with whatever texts', () => {
  it.each<[string, string, (bytes: Buffer) => Buffer, string?]>([
    ['CSV', 'export.csv', (bytes) => bytes],
    ['CSV in German', 'export.csv', (bytes) => bytes, 'de'],
    ['a workbook in German', 'export.xlsx', (bytes) => bytes, 'de'],
    ['CSV that was saved as a workbook', 'export.csv', savedAsWorkbook],
    ['a workbook', 'export.xlsx', (bytes) => bytes],
  ])('comes back as %s and changes nothing', async (_, file, way, language = 'en') => {
    const org = await app.organisationWith('manager');
    const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
    const list = `${programme.path}/gap-items`;
    const ids = Object.values(programme.items);
    const texts = fc.sample(fc.tuple(hostile, hostile, hostile), { numRuns: ids.length });
    for (const [index, [findingAsIs = '', targetToBe = '', justification = '']] of texts.entries()) {
      const data = { findingAsIs, targetToBe, justification };
      await app.db.gapItem.updateMany({ where: { organisationId: org.id, id: ids[index] ?? '' }, data });
    }
    const response = await fetch(`${app.url}/api/v1${list}/${file}`, {
      headers: { cookie: org.manager.cookie, 'accept-language': language },
    });

    expect(response.headers.get('content-disposition')).toContain(language === 'de' ? 'Gap-Analyse' : 'Gap analysis');
    const back = await app.as(org.manager).post(`${list}/import`, way(Buffer.from(await response.arrayBuffer())));

    expect([back.status, back.body.errors, back.body.changes, back.body.unchanged]).toEqual([200, [], [], ids.length]);
  });
});
