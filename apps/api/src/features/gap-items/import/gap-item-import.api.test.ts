import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportPreview } from '@waymark/contracts';
import ExcelJS from 'exceljs';
import type { SignedInPerson } from '../../../../test/given.ts';
import { programmeBody, startProgramme } from '../../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function scene() {
  const org = await app.organisationWith('manager', 'contributor', 'executive');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const list = `${programme.path}/gap-items`;
  const send = (table: string | Uint8Array, query = '', person: SignedInPerson = org.manager) =>
    app.as(person).post(`${list}/import${query}`, typeof table === 'string' ? Buffer.from(table) : table);
  const download = async (file: string) => {
    const response = await fetch(`${app.url}/api/v1${list}/${file}`, { headers: { cookie: org.manager.cookie } });
    return Buffer.from(await response.arrayBuffer());
  };
  const item = async (requirement: string) =>
    (await app.as(org.manager).get(`${list}/${programme.items[requirement]}`)).body;
  const edit = (requirement: string, change: object) =>
    app.as(org.manager).patch(`${list}/${programme.items[requirement]}`, change, 1);
  return { org, programme, list, send, download, item, edit };
}

const changedIn = ({ changes }: ImportPreview) => changes.map(({ requirementId, fields }) => [requirementId, fields]);

describe('an export that comes back', () => {
  it.each(['export.csv', 'export.xlsx'])('as %s unchanged changes nothing', async (file) => {
    const { org, send, download, edit, programme } = await scene();
    await edit('A.5.15', {
      conformity: 'minor',
      findingAsIs: '=1+1, "two"\nthree; four',
      targetToBe: "'-quoted",
      ownerId: org.contributor.id,
      reviewerId: org.manager.id,
      dueOn: '2027-03-01',
      closeByStageId: programme.body.stages[2].id,
      effortHours: 1.5,
      isHighRisk: true,
    });
    await edit('A.7.4', { conformity: 'not_applicable', justification: 'No premises.' });

    const { status, body } = await send(await download(file), '?apply=true');

    expect([status, body.changes, body.errors]).toEqual([200, [], []]);
    expect([body.rows, body.unchanged, body.isApplied]).toEqual([body.rows, body.rows, true]);
    expect(body.rows).toBeGreaterThan(100);
    expect(body.ignoredColumns).toContain('Evidence linked');
    expect(await app.db.gapItem.count({ where: { programmeId: programme.id, version: { gt: 2 } } })).toBe(0);
  });

  it('keeps an owner who has left the organisation', async () => {
    const { org, send, download, edit } = await scene();
    await edit('A.5.15', { ownerId: org.contributor.id });
    const of = { organisationId_userId: { organisationId: org.id, userId: org.contributor.id } };
    await app.db.member.update({ where: of, data: { removedAt: new Date() } });

    const back = (await send(await download('export.csv'))).body;
    const anew = (await send(`Requirement,Owner e-mail\nA.5.16,${org.contributor.email}\n`)).body;

    expect([back.changes, back.errors]).toEqual([[], []]);
    expect(anew.errors).toMatchObject([{ requirementId: 'A.5.16', column: 'Owner e-mail', code: 'member_unknown' }]);
  });
});

describe('importing gap items', () => {
  const table = (org: { contributor: SignedInPerson }) =>
    `Requirement,Conformity,Finding as it is,Owner e-mail,Due on,High risk,Unheard of\n` +
    `A.5.15,Minor,"No rule for leavers",${org.contributor.email.toUpperCase()},2027-03-01,yes,x\n` +
    `A.5.16,conform,,,,no,y\n`;

  it('shows first what will change, and writes nothing', async () => {
    const { org, send, item } = await scene();

    const { status, body } = await send(table(org));

    expect(status).toBe(200);
    expect(body).toMatchObject({
      isApplied: false,
      rows: 2,
      unchanged: 0,
      errors: [],
      usedColumns: ['Requirement', 'Conformity', 'Finding as it is', 'High risk', 'Owner e-mail', 'Due on'],
      ignoredColumns: ['Unheard of'],
    });
    expect(changedIn(body)).toEqual([
      [
        'A.5.15',
        [
          { field: 'conformity', before: 'not_assessed', after: 'minor' },
          { field: 'findingAsIs', before: '', after: 'No rule for leavers' },
          { field: 'isHighRisk', before: false, after: true },
          { field: 'ownerId', before: null, after: org.contributor.name },
          { field: 'dueOn', before: null, after: '2027-03-01' },
        ],
      ],
      ['A.5.16', [{ field: 'conformity', before: 'not_assessed', after: 'conform' }]],
    ]);
    expect(await item('A.5.15')).toMatchObject({ conformity: 'not_assessed', version: 1 });
  });

  it('applies what was shown, each item with its entry in the log', async () => {
    const { org, programme, send, item } = await scene();
    const { fingerprint } = (await send(table(org))).body;

    const { status, body } = await send(table(org), `?apply=true&seen=${fingerprint}`);

    expect([status, body.isApplied]).toEqual([200, true]);
    expect(await item('A.5.15')).toMatchObject({
      conformity: 'minor',
      findingAsIs: 'No rule for leavers',
      owner: { id: org.contributor.id },
      dueOn: '2027-03-01',
      isHighRisk: true,
      version: 2,
    });
    const where = { programmeId: programme.id, action: 'gap_item.changed' };
    const entries = await app.db.activity.findMany({ where, orderBy: { subjectLabel: 'asc' } });
    expect(entries).toMatchObject([
      { actorId: org.manager.id, before: { conformity: 'not_assessed' }, after: { conformity: 'minor' } },
      { subjectId: programme.items['A.5.16'], after: { conformity: 'conform' } },
    ]);
  });

  it('does not apply anything else than what was shown', async () => {
    const { org, send, edit, item } = await scene();
    const { fingerprint } = (await send(table(org))).body;
    await edit('A.5.16', { conformity: 'major' });

    const { status, body } = await send(table(org), `?apply=true&seen=${fingerprint}`);

    expect([status, body.code]).toEqual([412, 'resource.changed_meanwhile']);
    expect(changedIn(body.facts.current)[1]).toEqual([
      'A.5.16',
      [{ field: 'conformity', before: 'major', after: 'conform' }],
    ]);
    expect((await item('A.5.15')).conformity).toBe('not_assessed');
  });

  it('says of each row what is wrong with it, and changes nothing at all', async () => {
    const { org, send, item } = await scene();
    const head = 'Requirement,Conformity,Justification,High risk,Owner e-mail,Due on,Close by,Effort in hours\n';
    const rows = [
      'A.5.15,minor,,no,,,,',
      'A.5.16,fine,,maybe,nobody@example.test,2027-02-30,Some day,much',
      'A.9.99,minor,,no,,,,',
      'A.5.15,major,,no,,,,',
      ',minor,,no,,,,',
      '4.1,not_applicable,Because,no,,,,',
      'A.7.4,not_applicable,,no,,,,',
    ];

    const preview = (await send(head + rows.join('\n'))).body;
    const applied = await send(head + rows.join('\n'), '?apply=true');

    expect(preview.errors.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [3, 'Conformity', 'conformity_unknown'],
      [3, 'High risk', 'yes_or_no_expected'],
      [3, 'Owner e-mail', 'member_unknown'],
      [3, 'Due on', 'day_unreadable'],
      [3, 'Close by', 'stage_unknown'],
      [3, 'Effort in hours', 'number_unreadable'],
      [4, 'Requirement', 'requirement_unknown'],
      [5, 'Requirement', 'requirement_twice'],
      [6, 'Requirement', 'requirement_missing'],
      [7, 'Conformity', 'not_excludable'],
      [8, 'Justification', 'justification_required'],
    ]);
    expect(changedIn(preview)).toHaveLength(1);
    expect(applied).toMatchObject({ status: 422, body: { code: 'import.has_errors' } });
    expect((await item('A.5.15')).version).toBe(1);
    expect(await app.db.activity.count({ where: { organisationId: org.id, action: 'gap_item.changed' } })).toBe(0);
  });

  it('takes what a German spreadsheet writes: semicolons, decimal commas and its own letters', async () => {
    const { send } = await scene();
    const text = 'Requirement;Finding as it is;Effort in hours\r\nA.5.15;Regel für Größen;1,5\r\n';

    const { body } = await send(Buffer.from(text, 'latin1'));

    expect(changedIn(body)).toEqual([
      [
        'A.5.15',
        [
          { field: 'findingAsIs', before: '', after: 'Regel für Größen' },
          { field: 'effortHours', before: null, after: 1.5 },
        ],
      ],
    ]);
  });

  it('takes a workbook with real days, numbers and formatted text', async () => {
    const { send } = await scene();
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Anything');
    sheet.addRow(['Requirement', 'Due on', 'Evidence required', 'Target']);
    const target = { richText: [{ text: 'One ' }, { text: 'rule', font: { bold: true } }] };
    sheet.addRow([4.1, new Date('2027-03-01'), 3, target]);

    const { body } = await send(new Uint8Array(await workbook.xlsx.writeBuffer()));

    expect(changedIn(body)).toEqual([
      [
        '4.1',
        [
          { field: 'targetToBe', before: '', after: 'One rule' },
          { field: 'dueOn', before: null, after: '2027-03-01' },
          { field: 'evidenceRequired', before: 1, after: 3 },
        ],
      ],
    ]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 422, 'upload.empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex'), 422, 'import.not_a_table'],
    ['a zip that is no workbook', Buffer.from('504b0304deadbeef', 'hex'), 422, 'import.damaged'],
    ['a table without the key column', Buffer.from('Name,Due on\nx,2027-01-01\n'), 422, 'import.column_missing'],
    ['a table with nothing to change', Buffer.from('Requirement,Title\n4.1,x\n'), 422, 'import.column_missing'],
    [
      'more rows than there can be',
      Buffer.from(`Requirement,Due on\n${'x,\n'.repeat(5001)}`),
      422,
      'import.too_many_rows',
    ],
    ['a file that is too large', Buffer.alloc(9 * 1024 * 1024, 'a'), 413, 'import.too_large'],
  ])('refuses %s', async (_, bytes, status, code) => {
    const { send } = await scene();

    expect(await send(bytes)).toMatchObject({ status, body: { code } });
  });

  it('is for who edits gaps, in their own organisation', async () => {
    const { org, list, send } = await scene();
    const stranger = await app.organisationWith('owner');

    const refused = [await send(table(org), '', org.contributor), await send(table(org), '', org.executive)];
    const foreign = await app.as(stranger.owner).post(`${list}/import`, Buffer.from(table(org)));
    const elsewhere = list.replace(org.path, stranger.path);
    const unknown = await app.as(stranger.owner).post(`${elsewhere}/import`, Buffer.from(table(org)));

    expect([...refused, foreign, unknown].map(({ status }) => status)).toEqual([403, 403, 404, 404]);
  });
});
