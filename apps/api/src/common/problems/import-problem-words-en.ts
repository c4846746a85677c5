import { type DomainErrorCode, foreignFileLimits as limits } from '@waymark/domain';

export type ImportCode = Extract<DomainErrorCode, `import.${string}`>;

const number = (value: number) => value.toLocaleString('en');

/** Why a file from elsewhere is not taken: what it is instead, or which limit it passes. */
export const importProblemWordsEn: Readonly<Record<ImportCode, string>> = {
  'import.unreadable': 'This file is no table: neither text parted by commas, semicolons or tabs, nor a workbook.',
  'import.damaged': 'This workbook is damaged or incomplete, so it cannot be read.',
  'import.password': 'This workbook is locked by a password. Save it without one.',
  'import.web_page':
    'This is a web page, whatever its name says. Open it in a spreadsheet program and save it as XLSX.',
  'import.entities':
    'This workbook declares entities of its own, which no spreadsheet program does. Save it again as XLSX.',
  'import.not_a_table': 'This file is a document of another kind, not a table.',
  'import.quote_open': 'A quotation mark in this table is opened and never closed.',
  'import.empty_table': 'No cell of this table holds anything.',
  'import.only_headings': 'This table has headings, but no row below them.',
  'import.column_missing': 'The table needs the column “Requirement” and at least one column that can be changed.',
  'import.too_large': `A table may take ${limits.megabytes} MB.`,
  'import.too_large_unpacked': `Unpacked, a workbook may take ${limits.unpackedMegabytes} MB. This one takes more.`,
  'import.too_many_sheets': `A workbook may have ${limits.sheets} sheets. This one has more.`,
  'import.too_many_rows': `A table may have ${number(limits.rows)} rows. This one has more.`,
  'import.too_many_columns': `A table may have ${limits.columns} columns. This one has more.`,
  'import.too_many_cells': `A file may have ${number(limits.cells)} filled cells. This one has more.`,
  'import.cell_too_long': `A cell may hold ${number(limits.cellCharacters)} characters. One of this table holds more.`,
  'import.too_much_text': `The cells of a file may hold ${number(limits.characters)} characters. Those of this one hold more.`,
  'import.too_slow': `This file was not read within ${limits.seconds} seconds, so reading was ended.`,
  'import.too_much_memory': `This file takes more than ${limits.memoryMegabytes} MB of memory to read, so reading was ended.`,
  'import.busy': 'Too many files are being read at the moment. Try again shortly.',
  'import.has_errors': 'Some rows cannot be taken, so nothing was changed.',
  'import.has_questions':
    'Some columns or words of this table are not Waymark’s own. Say what they mean, then apply it.',
};
