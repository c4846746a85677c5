import * as spreadsheet from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { hostileLines, hostileNames } from '../../../test/hostile-names.ts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';
import { unguarded } from '../../common/foreign-file/formula-guard.ts';

let app: TestApp;
let path: string;
let cookie: string;
let list: string;
beforeAll(async () => {
  app = await startTestApp();
  const org = await app.organisationWith('manager');
  ({ path } = org);
  ({ cookie } = org.manager);
  const name = hostileNames['a path'] ?? '';
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso({ name }));
  list = `${programme.path}/gap-items`;
  const ids = Object.values(programme.items);
  for (const [index, findingAsIs] of hostileLines.entries()) {
    await app.as(org.manager).patch(`${list}/${ids[index]}`, { findingAsIs, conformity: 'minor' }, 1);
  }
  const task = { assigneeId: org.manager.id, dueOn: inDays(7) };
  for (const title of Object.values(hostileNames)) await app.as(org.manager).post(`${path}/tasks`, { ...task, title });
});
afterAll(() => app.stop());

const download = (file: string) => fetch(`${app.url}/api/v1${file}`, { headers: { cookie } });
const findings = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => String(row['Finding as it is'] ?? '')).filter(Boolean);

describe('a table with hostile texts', () => {
  it('comes out of a CSV file as it was typed, but for the sign that keeps a formula from running', async () => {
    const text = await (await download(`${list}/export.csv?conformity=minor`)).text();
    const cells = findings(parse<Record<string, string>>(text, { columns: true, bom: true }));

    expect(cells.map(unguarded).toSorted()).toEqual(hostileLines.map((line) => line.trim()).toSorted());
    expect(cells.filter((cell) => /^\s*[=+@＝-]/.test(cell))).toEqual([]);
  });

  it('comes out of a workbook as it was typed, and no cell of it is reckoned', async () => {
    const bytes = Buffer.from(await (await download(`${list}/export.xlsx?conformity=minor`)).arrayBuffer());
    const book = spreadsheet.read(bytes, { type: 'buffer', cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};

    expect(findings(spreadsheet.utils.sheet_to_json(sheet)).toSorted()).toEqual(
      hostileLines.map((line) => line.trim()).toSorted(),
    );
    expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell)).toEqual([]);
  });

  it('is offered under a name that leads into no other folder', async () => {
    const { headers } = await download(`${list}/export.csv`);

    expect(headers.get('content-disposition')).not.toMatch(/[/\\]|%2F|%5C/i);
  });

  it('comes out of the log as it was typed', async () => {
    const text = await (await download(`${path}/activity/export.csv`)).text();
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });

    const objects = rows.map((row) => unguarded(row.Object ?? ''));
    expect(Object.values(hostileNames).filter((name) => !objects.includes(name))).toEqual([]);
  });
});
