import * as spreadsheet from '@e965/xlsx';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"`;

export const workbookXml = (sheets: string) => `<workbook ${names}><sheets>${sheets}</sheets></workbook>`;
export const sheetXml = (rows: string, after = '') =>
  `<worksheet ${names}><sheetData>${rows}</sheetData>${after}</worksheet>`;
export const textCell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook of one sheet, written by hand as no spreadsheet program would. */
export function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const container = spreadsheet.CFB.utils.cfb_new({ fileType: 'zip' });
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml('<sheet name="S" sheetId="1" r:id="r"/>'),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  for (const [name, part] of Object.entries(parts)) {
    spreadsheet.CFB.utils.cfb_add(container, `/${name}`, Buffer.from(part));
  }
  return spreadsheet.CFB.write(container, { type: 'buffer', fileType: 'zip', compression: true });
}

/** Formulas that each repeat a long one: hours of work in a few kilobytes. */
export const endlessWorkbook = workbook(
  sheetXml(
    `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">${'A1+'.repeat(100_000)}1</f><v>1</v></c></row>${Array.from(
      { length: 4000 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    ).join('')}`,
  ),
);
