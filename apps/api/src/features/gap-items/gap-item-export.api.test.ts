import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function givenFinding(findingAsIs: string) {
  const org = await app.organisationWith('manager', 'executive');
  const body = programmeBody.soc2({ name: 'Größe "2027"' });
  const programme = await startProgramme(app, org, org.manager, body);
  const list = `${programme.path}/gap-items`;
  const change = { findingAsIs, conformity: 'minor', effortHours: 1.5, ownerId: org.manager.id };
  await app.as(org.manager).patch(`${list}/${programme.items['CC6.1']}`, change, 1);
  const download = (path: string) =>
    fetch(`${app.url}/api/v1${list}/${path}`, { headers: { cookie: org.executive.cookie } });
  return { org, download };
}

describe('the gap analysis as a file', () => {
  it('holds every item with all its columns as CSV, in the order of the framework', async () => {
    const { org, download } = await givenFinding('One, "two"\nthree');

    const response = await download('export.csv');

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const name = encodeURIComponent('Größe "2027".csv');
    expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''Gap%20analysis%20${name}`);
    const rows = parse<Record<string, string>>(await response.text(), { columns: true, bom: true });
    expect(rows).toHaveLength(36);
    expect(rows[0]).toMatchObject({ Requirement: 'CC1.1', Conformity: 'not_assessed', State: 'unknown' });
    expect(rows.find(({ Requirement }) => Requirement === 'CC6.1')).toMatchObject({
      'Finding as it is': 'One, "two"\nthree',
      Conformity: 'minor',
      State: 'gap',
      Owner: org.manager.name,
      'Owner e-mail': org.manager.email,
      'Effort in hours': '1.5',
      'Evidence required': '1',
    });
  });

  it.each(['=HYPERLINK("http://example.test")', '+1', '-1', '@SUM(A1)'])('makes the cell %s harmless', async (cell) => {
    const { download } = await givenFinding(cell);

    const rows = parse<Record<string, string>>(await (await download('export.csv?q=CC6.1')).text(), {
      columns: true,
      bom: true,
    });

    expect(rows[0]?.['Finding as it is']).toBe(`'${cell}`);
  });

  it('is a workbook whose texts are texts, with the items the filter keeps', async () => {
    const { download } = await givenFinding('=1+1');

    const response = await download('export.xlsx?conformity=minor');

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const sheet = workbook.getWorksheet('Gap analysis');
    expect(sheet?.rowCount).toBe(2);
    expect(sheet?.getRow(2).getCell(1).value).toBe('CC6.1');
    expect(sheet?.getRow(2).getCell(7).value).toBe('=1+1');
    expect(sheet?.getRow(2).getCell(18).value).toBe(1.5);
  });

  it('has only its heading when no item fits', async () => {
    const { download } = await givenFinding('');

    const text = await (await download('export.csv?q=nothing-like-it')).text();

    expect(text.trim().split('\r\n')).toHaveLength(1);
  });
});
