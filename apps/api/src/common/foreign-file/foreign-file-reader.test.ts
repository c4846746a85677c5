import { deflateRawSync } from 'node:zlib';
import * as spreadsheet from '@e965/xlsx';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { foreignFileLimits as limits } from '@waymark/domain';
import { endlessWorkbook, sheetXml, textCell, workbook, workbookXml } from '../../../test/workbooks.ts';
import { ForeignFileReader } from './foreign-file-reader.ts';

const reader = new ForeignFileReader();
afterAll(() => reader.onModuleDestroy());

const stays = new AbortController().signal;
const read = (content: string | Uint8Array, signal = stays) =>
  reader.read(typeof content === 'string' ? Buffer.from(content) : content, { by: 'somebody', signal });

const table = [
  ['Requirement', 'Due on', 'Effort', 'Done'],
  ['A.5.10', new Date('2027-03-01T00:00:00Z'), 1.5, true],
  ['Größe', null, 3, false],
];
function written(bookType: spreadsheet.BookType): Buffer {
  const book = spreadsheet.utils.book_new();
  const sheet = spreadsheet.utils.aoa_to_sheet(table, { UTC: true });
  spreadsheet.utils.book_append_sheet(book, sheet, 'Gaps');
  return spreadsheet.write(book, { bookType, type: 'buffer' });
}

/** A ZIP of one part that says it is smaller than it is. */
function lyingZip(): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
  const sizes = (header: Buffer, at: number) => {
    header.writeUInt16LE(8, at - 10);
    header.writeUInt32LE(packed.length, at);
    header.writeUInt32LE(100, at + 4);
    header.writeUInt16LE(name.length, at + 8);
  };
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  sizes(local, 18);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50);
  sizes(central, 20);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

function compound(...streams: string[]): Buffer {
  const container = spreadsheet.CFB.utils.cfb_new();
  for (const stream of streams) spreadsheet.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000, 1));
  return spreadsheet.CFB.write(container, { type: 'buffer' });
}

describe('a foreign file', () => {
  it.each<spreadsheet.BookType>(['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods', 'fods', 'xlml'])(
    'is read by its content as %s',
    async (bookType) => {
      const [sheet] = await read(written(bookType));

      expect(sheet?.rows).toMatchObject([
        { line: 1, cells: ['Requirement', 'Due on', 'Effort', 'Done'] },
        { line: 2, cells: ['A.5.10', { day: '2027-03-01' }, 1.5, true] },
        { line: 3, cells: ['Größe', null, 3, false] },
      ]);
    },
  );

  it('counts its lines as the spreadsheet does, empty ones too', async () => {
    const [sheet] = await read('a;b\n\n1;"two\nlines"\n;\n2;x\n');

    expect(sheet?.rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['2', 'x'] },
    ]);
  });

  it.each<[string, string | Uint8Array, string, object]>([
    ['a workbook with a password', compound('EncryptedPackage', 'EncryptionInfo'), 'import.password', {}],
    ['a letter of the old kind', compound('WordDocument'), 'import.not_a_table', { found: 'DOC' }],
    ['a web page', '<html><body><table><tr><td>x</td></tr></table></body></html>', 'import.web_page', {}],
    ['other XML', '<?xml version="1.0"?><data/>', 'import.not_a_table', { found: 'XML' }],
    ['a PDF', '%PDF-1.7\n', 'import.not_a_table', { found: 'PDF' }],
    ['bytes without sense', Uint8Array.from([1, 2, 3, 0, 0, 1, 2, 3]), 'import.unreadable', {}],
    ['half a workbook', written('xlsx').subarray(0, 3000), 'import.damaged', {}],
    ['an old workbook cut short', written('biff8').subarray(0, 1500), 'import.damaged', {}],
    ['entities of its own', workbook(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml('')}`), 'import.entities', {}],
    ['a quotation mark that stays open', 'a,b\nx,"y\n1,2\n', 'import.quote_open', { line: 2 }],
    ['less than what comes out of it', lyingZip(), 'import.damaged', {}],
    ['too much when unpacked', workbook(sheetXml('') + ' '.repeat(40_000_000)), 'import.too_large_unpacked', {}],
    ['too many rows', 'x\n'.repeat(limits.rows + 2), 'import.too_many_rows', { most: limits.rows }],
    ['too many columns', 'x,'.repeat(limits.columns + 1), 'import.too_many_columns', { most: limits.columns }],
    ['too many cells', `${'x,'.repeat(200)}\n`.repeat(501), 'import.too_many_cells', { most: limits.cells }],
    ['a cell that is too long', 'x'.repeat(limits.cellCharacters + 1), 'import.cell_too_long', {}],
    ['too much text', `${'x'.repeat(32_000)}\n`.repeat(126), 'import.too_much_text', {}],
    [
      'a cell in the last corner',
      workbook(sheetXml(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
      'import.too_many_columns',
      {},
    ],
  ])('is refused with %s', async (_, content, code, facts) => {
    await expect(read(content)).rejects.toMatchObject({ code, facts });
  });

  it('is refused with more sheets than there may be', async () => {
    const sheets = '<sheet name="S" sheetId="1" r:id="r"/>'.repeat(limits.sheets + 1);
    const many = workbook(sheetXml(''), { 'xl/workbook.xml': workbookXml(sheets) });

    await expect(read(many)).rejects.toMatchObject({ code: 'import.too_many_sheets' });
  });

  it.each([
    ['merges', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    ['links', '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'],
    ['validations', '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>'],
  ])('is read without the %s that lie over all of a sheet', async (_, after) => {
    const [sheet] = await read(workbook(sheetXml(`<row r="1">${textCell('x')}</row>`, after)));

    expect(sheet?.rows).toEqual([{ line: 1, cells: ['x'] }]);
  });

  it('tells an error, a formula without a value and one whose text is empty from an empty cell', async () => {
    const cells = '<c t="e"><v>#N/A</v></c><c><f>A1</f></c><c t="str"><f>B1</f><v></v></c><c s="1"/><c><v>1</v></c>';

    const [sheet] = await read(workbook(sheetXml(`<row r="1">${cells}</row>`)));

    expect(sheet?.rows[0]?.cells).toEqual([
      { broken: 'error', text: '#N/A' },
      { broken: 'formula', text: '=A1' },
      { broken: 'blank_formula', text: '=B1' },
      null,
      1,
    ]);
  });

  it('that takes all memory, or till then too long, ends the process that reads it, and no other', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, row) =>
        `<Row ss:Index="${row * 100_000 + 1}"><Cell ss:MergeAcross="16000" ss:MergeDown="1000000"><Data ss:Type="String">x</Data></Cell></Row>`,
    );
    const hungry = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows.join('')}</Table></Worksheet></Workbook>`;

    await expect(read(hungry)).rejects.toMatchObject({ code: expect.stringMatching(/too_much_memory|too_slow/) });
    await expect(read('a,b\n')).resolves.toHaveLength(1);
  });

  it('that does not come to an end is ended', async () => {
    await expect(read(endlessWorkbook)).rejects.toMatchObject({
      code: 'import.too_slow',
      facts: { seconds: limits.seconds },
    });
  });

  it('is read by a machine that has little time for it, but not waited for without end', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    try {
      const slow = read('a,b\n');
      jest.advanceTimersByTime(110_000);
      await expect(slow).resolves.toHaveLength(1);

      const endless = read(endlessWorkbook);
      jest.advanceTimersByTime(120_000);
      await expect(endless).rejects.toMatchObject({ code: 'import.busy' });
    } finally {
      jest.useRealTimers();
    }
  });

  it('for which nobody waits is not read to its end, and the next one is', async () => {
    const gone = new AbortController();
    const left = read('a,b\n', gone.signal);
    const next = read('c,d\n');

    gone.abort(new Error('gone'));

    await expect(left).rejects.toThrow('gone');
    await expect(next).resolves.toHaveLength(1);
  });
});
