import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { type DomainErrorCode, foreignFileLimits as limits } from '@waymark/domain';

type ImportCode = Extract<DomainErrorCode, `import.${string}`>;

const { megabytes, unpackedMegabytes, memoryMegabytes, seconds, sheets, rows, columns } = limits;
const { cells, cellCharacters, characters } = limits;

/** Why a file from elsewhere is not taken: what it is instead, or which limit it passes. */
export const importMessages: Readonly<Record<ImportCode, MessageDescriptor>> = {
  'import.unreadable': msg`This file is neither a table written as text (CSV) nor a workbook (XLSX, XLS, ODS). Save it as one of them.`,
  'import.damaged': msg`This workbook is damaged or incomplete. Open it in your spreadsheet program and save it again.`,
  'import.password': msg`This workbook is locked by a password. Save it without one and choose it again.`,
  'import.web_page': msg`This is a web page, whatever its name says. Open it in your spreadsheet program and save it as XLSX.`,
  'import.entities': msg`This workbook declares entities of its own, which no spreadsheet program does. Save it again as XLSX.`,
  'import.not_a_table': msg({
    message: 'This is a file of the kind {found}, not a table. Save the table as XLSX or CSV.',
  }),
  'import.quote_open': msg({
    message:
      'In row {line} a quotation mark is opened and never closed. Save the table again from your spreadsheet program.',
  }),
  'import.empty_table': msg`There is nothing in this table. Choose another one.`,
  'import.only_headings': msg`This table has headings, but no row below them.`,
  'import.column_missing': msg`No column of this table says which requirement a row is about, or none can be changed. Begin with an export.`,
  'import.too_large': msg`A table may take ${megabytes} MB; this one is larger. Take out what is not part of the table.`,
  'import.too_large_unpacked': msg`Unpacked, a workbook may take ${unpackedMegabytes} MB; this one takes more. Copy the table into a new workbook.`,
  'import.too_many_sheets': msg`A workbook may have ${plural(sheets, { other: '# sheets' })}; this one has more. Copy the table into a new workbook.`,
  'import.too_many_rows': msg`A table may have ${plural(rows, { other: '# rows' })}; this one has more. Take one programme at a time.`,
  'import.too_many_columns': msg`A table may have ${plural(columns, { other: '# columns' })}; this one has more. Delete what stands far to the right.`,
  'import.too_many_cells': msg`A file may have ${plural(cells, { other: '# filled cells' })}; this one has more. Copy the table into a new workbook.`,
  'import.cell_too_long': msg`A cell may hold ${plural(cellCharacters, { other: '# characters' })}; one of this table holds more.`,
  'import.too_much_text': msg`The cells of a file may hold ${plural(characters, { other: '# characters' })}; those of this one hold more.`,
  'import.too_slow': msg`This file was not read within ${plural(seconds, { other: '# seconds' })}, so reading was ended. Copy the table into a new workbook.`,
  'import.too_much_memory': msg`This file takes more than ${memoryMegabytes} MB of memory to read, so reading was ended. Copy the table into a new workbook.`,
  'import.busy': msg`Other files are being read just now. Try again in a moment.`,
  'import.has_errors': msg`Some rows cannot be taken, so nothing was changed. Correct them in the file.`,
  'import.has_questions': msg`Say first what the columns and words of this table mean.`,
};
