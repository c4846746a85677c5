import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportMeaning, ImportPreview } from '@waymark/contracts';
import { programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';
import { endlessWorkbook } from '../../../../test/workbooks.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const table = (name: string) => readFile(new URL(`../../../../test/tables/${name}`, import.meta.url));

async function scene() {
  const org = await app.organisationWith('manager', 'contributor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const list = `${programme.path}/gap-items`;
  const send = async (content: string | Uint8Array, query = '') =>
    app.as(org.manager).post(`${list}/import${query}`, typeof content === 'string' ? Buffer.from(content) : content);
  const read = async (content: string | Uint8Array, reading: ImportMeaning[] = []): Promise<ImportPreview> =>
    (await send(content, `?reading=${encodeURIComponent(JSON.stringify(reading))}`)).body;
  const edit = (requirement: string, change: object) =>
    app.as(org.manager).patch(`${list}/${programme.items[requirement]}`, change, 1);
  return { org, send, read, edit, importAddress: `${app.url}/api/v1${list}/import` };
}

const changesOf = ({ changes }: ImportPreview) =>
  changes.map(({ requirementId, fields }) => [
    requirementId,
    Object.fromEntries(fields.map(({ field, after }) => [field, after])),
  ]);
const errorsOf = ({ errors }: ImportPreview) =>
  errors.map(({ line, column, code, value }) => [line, column, code, value]);

describe('a table that was not made here', () => {
  it.each([
    ['merge-everything.xlsx', [['A.5.1', { findingAsIs: 'x' }]]],
    ['validation-everything.xlsx', [['A.5.1', { findingAsIs: 'x' }]]],
    ['row-99999999999.xlsx', [['A.5.1', { findingAsIs: 'x' }]]],
    ['defined-name.xlsx', [['A.5.1', { findingAsIs: 'x' }]]],
    ['title-row.xlsx', [['4.2', { conformity: 'minor' }]]],
    ['title-row.csv', [['4.2', { findingAsIs: 'Text mit "Zitat", Komma' }]]],
    ['sep-line.csv', [['4.2', { conformity: 'minor' }]]],
    ['excel-unicode-text.txt', [['4.2', { conformity: 'minor' }]]],
    ['german-words.csv', [['4.2', { isHighRisk: true, dueOn: '2027-03-31', effortHours: 1234.5 }]]],
    [
      'clause-as-date.csv',
      [
        ['6.1.1', { conformity: 'minor' }],
        ['4.1', { conformity: 'minor' }],
      ],
    ],
  ])('is read from %s', async (name, changes) => {
    const { read } = await scene();

    const preview = await read(await table(name));

    expect([errorsOf(preview), preview.questions]).toEqual([[], []]);
    expect(changesOf(preview)).toEqual(changes);
  });

  it.each([
    ['last-cell-only.xlsx', 'import.too_many_columns'],
    ['entities.xlsx', 'import.entities'],
    ['outside-entity.xlsx', 'import.entities'],
    ['proto-heading.xlsx', 'import.column_missing'],
    ['preview-cp1252.csv', 'import.column_missing'],
  ])('is refused where it is %s', async (name, code) => {
    const { send } = await scene();

    expect(await send(await table(name))).toMatchObject({ status: 422, body: { code } });
  });
});

describe('a cell without a value', () => {
  it.each([
    [
      'error-cell.xlsx',
      [
        [2, 'Finding as it is', 'cell_is_error', '#REF!'],
        [2, 'Owner e-mail', 'cell_is_error', '#N/A'],
      ],
    ],
    ['formula-without-value.xlsx', [[2, 'Finding as it is', 'cell_is_formula', '=CONCATENATE("a","b")']]],
  ])('never empties a field: %s', async (name, errors) => {
    const { org, read, edit } = await scene();
    await edit('4.1', { findingAsIs: 'Kept', ownerId: org.contributor.id });

    const preview = await read(await table(name));

    expect([errorsOf(preview), changesOf(preview)]).toEqual([errors, []]);
  });

  it('is told in a table written as text too, in the words of both languages', async () => {
    const { read } = await scene();

    const preview = await read('Requirement;Target;Due on\n4.1;#NV;#REF!\n4.2;#NAME?;\n4.3;Err:502;\n4.4;#1;\n');

    expect(errorsOf(preview)).toEqual([
      [2, 'Target', 'cell_is_error', '#NV'],
      [2, 'Due on', 'cell_is_error', '#REF!'],
      [3, 'Target', 'cell_is_error', '#NAME?'],
      [4, 'Target', 'cell_is_error', 'Err:502'],
    ]);
    expect(changesOf(preview)).toEqual([['4.4', { targetToBe: '#1' }]]);
  });
});

describe('the apostrophe of an export', () => {
  it('is no change, where the table was saved as a workbook meanwhile', async () => {
    const { read, edit } = await scene();
    await edit('4.1', { targetToBe: '=SUM(A1:A3) wäre eine Formel\n-- zweite Zeile' });

    const preview = await read(await table('apostrophe-from-csv.xlsx'));

    expect([errorsOf(preview), changesOf(preview), preview.unchanged]).toEqual([[], [], 1]);
  });
});

describe('headings and words of somebody else', () => {
  const agreed = (preview: ImportPreview): ImportMeaning[] =>
    preview.questions.map(({ kind, asked, means }) => ({ kind, asked, means }));

  it('are proposed, asked once, and applied as they were answered', async () => {
    const { send, read } = await scene();
    const content = await table('soa-other-headings.csv');

    const preview = await read(content);
    const unasked = await send(content, '?apply=true');
    const reading = encodeURIComponent(JSON.stringify(agreed(preview)));
    const applied = await send(content, `?apply=true&seen=${preview.fingerprint}&reading=${reading}`);

    expect(preview.questions.map(({ kind, asked, means }) => [kind, asked, means])).toEqual([
      ['column', 'Control ID', 'requirement'],
      ['column', 'Status', 'conformity'],
      ['column', 'Owner', 'ownerId'],
      ['column', 'Applicable', 'applicability'],
      ['word', 'Implemented', 'conform'],
      ['person', 'M. Lindqvist', null],
    ]);
    expect(preview.ignoredColumns).toEqual(['Control Name']);
    expect([errorsOf(preview), changesOf(preview)]).toEqual([
      [],
      [
        ['A.5.1', { conformity: 'conform', justification: 'Customer contracts' }],
        ['A.7.4', { conformity: 'not_applicable', justification: 'No own premises' }],
      ],
    ]);
    expect(unasked).toMatchObject({ status: 422, body: { code: 'import.has_questions' } });
    expect(applied).toMatchObject({ status: 200, body: { isApplied: true } });
  });

  it('are taken as they are answered, and not as they were proposed', async () => {
    const { org, read } = await scene();
    const content = await table('soa-other-headings.csv');
    const answered = [
      { kind: 'word', asked: 'Implemented', means: 'improvement' },
      { kind: 'person', asked: 'M. Lindqvist', means: org.contributor.id },
      { kind: 'column', asked: 'Applicable', means: null },
    ] as const;

    const preview = await read(content, [...answered]);

    expect(changesOf(preview)[0]).toEqual([
      'A.5.1',
      { conformity: 'improvement', justification: 'Customer contracts', ownerId: org.contributor.name },
    ]);
  });

  it('are known in German too', async () => {
    const { org, read } = await scene();
    const content = [
      'Statement of Applicability;;;',
      ';;;',
      'Nr.;Maßnahme;Anwendbar;Umsetzungsstatus;Verantwortlich;Frist',
      `1;A.5.15 Zugangssteuerung;ja;teilweise umgesetzt;${org.contributor.name};28.02.2027`,
      '2;Anhang A 5.16;ja;umgesetzt;IT-Leitung;30. Apr 2027',
    ].join('\n');

    const preview = await read(content);

    expect([errorsOf(preview), changesOf(preview)]).toEqual([
      [],
      [
        ['A.5.15', { conformity: 'minor', ownerId: org.contributor.name, dueOn: '2027-02-28' }],
        ['A.5.16', { conformity: 'conform', dueOn: '2027-04-30' }],
      ],
    ]);
  });

  it('that contradict each other are told', async () => {
    const { read } = await scene();

    const preview = await read(
      'Control ID,Applicable,Status\nA.5.1,No,Implemented\nA.5.2,Yes,Not applicable\nA.5.3,perhaps,\n',
    );

    expect(errorsOf(preview).map(([line, column, code]) => [line, column, code])).toEqual([
      [2, 'Applicable', 'applicability_contradicts'],
      [3, 'Applicable', 'applicability_contradicts'],
      [4, 'Applicable', 'yes_or_no_expected'],
    ]);
  });
});

describe('a file that is hard to read', () => {
  it('is read while everybody else is served, and no further than somebody waits for it', async () => {
    const { org, send, importAddress } = await scene();
    const leaving = new AbortController();
    const headers = {
      cookie: org.manager.cookie,
      'content-type': 'application/octet-stream',
      'idempotency-key': 'hard',
    };
    const body = new Uint8Array(endlessWorkbook);
    const reading = fetch(importAddress, { method: 'POST', headers, body, signal: leaving.signal }).then(
      () => 'read',
      () => 'left',
    );
    const served = Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${app.url}/api/health/ready`)).status),
    );

    const first = await Promise.race([reading, served]);
    leaving.abort();

    expect(first).toEqual(Array(20).fill(200));
    expect(await reading).toBe('left');
    expect(await send('Requirement,Target\n4.1,x\n')).toMatchObject({ status: 200 });
  });
});
