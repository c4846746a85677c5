import excel from 'exceljs';
import type { DemoFileSubject } from '../../../common/contributions/demo.ts';
import { demoWords } from '../content/demo-words.ts';

export async function xlsxFile({ language, title, by, capturedOn, rows }: DemoFileSubject): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  workbook.creator = by;
  workbook.created = new Date(`${capturedOn}T08:00:00Z`);
  workbook.modified = workbook.created;
  const { reference, item, date, state } = demoWords(language).file.columns;
  const sheet = workbook.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  sheet.columns = [
    { header: reference, width: 14 },
    { header: item, width: 46 },
    { header: date, width: 14 },
    { header: state, width: 18 },
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
