import excel from 'exceljs';
import type { FileSubject } from './demo-file.ts';

export async function xlsxFile({ title, by, capturedOn, rows }: FileSubject): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  workbook.creator = by;
  workbook.created = new Date(`${capturedOn}T08:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  sheet.columns = [
    { header: 'Reference', width: 14 },
    { header: 'Item', width: 46 },
    { header: 'Date', width: 14 },
    { header: 'State', width: 18 },
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
