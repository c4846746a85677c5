import type { Refusals } from '../refusals/refusal.ts';
import { foreignFileLimits as limits } from './foreign-file-limits.ts';

const english = (value: number) => value.toLocaleString('en');
const german = (value: number) => value.toLocaleString('de');

/** Why a file from elsewhere is not taken: what it is instead, or which limit it passes. */
export const importRefusals = {
  'import.unreadable': {
    status: 422,
    en: 'This file is neither a table written as text (CSV) nor a workbook (XLSX, XLS, ODS). Save it as one of them.',
    de: 'Diese Datei ist weder eine Tabelle als Text (CSV) noch eine Arbeitsmappe (XLSX, XLS, ODS). Speichern Sie sie als eines davon.',
  },
  'import.damaged': {
    status: 422,
    en: 'This workbook is damaged or incomplete. Open it in your spreadsheet program and save it again.',
    de: 'Diese Arbeitsmappe ist beschädigt oder unvollständig. Öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie noch einmal.',
  },
  'import.password': {
    status: 422,
    en: 'This workbook is locked by a password. Save it without one and choose it again.',
    de: 'Diese Arbeitsmappe ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und wählen Sie sie noch einmal.',
  },
  'import.web_page': {
    status: 422,
    en: 'This is a web page, whatever its name says. Open it in your spreadsheet program and save it as XLSX.',
    de: 'Das ist eine Webseite, was auch immer ihr Name sagt. Öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie als XLSX.',
  },
  'import.entities': {
    status: 422,
    en: 'This workbook declares entities of its own, which no spreadsheet program does. Save it again as XLSX.',
    de: 'Diese Arbeitsmappe erklärt eigene Entitäten, was kein Tabellenprogramm tut. Speichern Sie sie noch einmal als XLSX.',
  },
  'import.not_a_table': {
    status: 422,
    en: 'This file is a document of another kind, not a table.',
    de: 'Diese Datei ist ein Dokument anderer Art, keine Tabelle.',
  },
  'import.quote_open': {
    status: 422,
    en: 'A quotation mark in this table is opened and never closed.',
    de: 'In dieser Tabelle wird ein Anführungszeichen geöffnet und nie geschlossen.',
  },
  'import.empty_table': {
    status: 422,
    en: 'There is nothing in this table. Choose another one.',
    de: 'In dieser Tabelle steht nichts. Wählen Sie eine andere.',
  },
  'import.only_headings': {
    status: 422,
    en: 'This table has headings, but no row below them.',
    de: 'Diese Tabelle hat Überschriften, aber keine Zeile darunter.',
  },
  'import.column_missing': {
    status: 422,
    en: 'No column of this table says which requirement a row is about, or none can be changed. Begin with an export.',
    de: 'Keine Spalte dieser Tabelle sagt, um welche Anforderung es geht, oder keine lässt sich ändern. Beginnen Sie mit einem Export.',
  },
  'import.too_large': {
    status: 413,
    en: `A table may take ${limits.megabytes} MB.`,
    de: `Eine Tabelle darf ${limits.megabytes} MB groß sein.`,
  },
  'import.too_large_unpacked': {
    status: 422,
    en: `Unpacked, a workbook may take ${limits.unpackedMegabytes} MB. This one takes more. Copy the table into a new workbook.`,
    de: `Entpackt darf eine Arbeitsmappe ${limits.unpackedMegabytes} MB groß sein. Diese ist größer. Kopieren Sie die Tabelle in eine neue Arbeitsmappe.`,
  },
  'import.too_many_sheets': {
    status: 422,
    en: `A workbook may have ${limits.sheets} sheets. This one has more. Copy the table into a new workbook.`,
    de: `Eine Arbeitsmappe darf ${limits.sheets} Blätter haben. Diese hat mehr. Kopieren Sie die Tabelle in eine neue Arbeitsmappe.`,
  },
  'import.too_many_rows': {
    status: 422,
    en: `A table may have ${english(limits.rows)} rows. This one has more. Take one programme at a time.`,
    de: `Eine Tabelle darf ${german(limits.rows)} Zeilen haben. Diese hat mehr. Nehmen Sie ein Programm nach dem anderen.`,
  },
  'import.too_many_columns': {
    status: 422,
    en: `A table may have ${limits.columns} columns. This one has more. Delete what stands far to the right.`,
    de: `Eine Tabelle darf ${limits.columns} Spalten haben. Diese hat mehr. Löschen Sie, was weit rechts steht.`,
  },
  'import.too_many_cells': {
    status: 422,
    en: `A file may have ${english(limits.cells)} filled cells. This one has more. Copy the table into a new workbook.`,
    de: `Eine Datei darf ${german(limits.cells)} gefüllte Zellen haben. Diese hat mehr. Kopieren Sie die Tabelle in eine neue Arbeitsmappe.`,
  },
  'import.cell_too_long': {
    status: 422,
    en: `A cell may hold ${english(limits.cellCharacters)} characters. One of this table holds more.`,
    de: `Eine Zelle darf ${german(limits.cellCharacters)} Zeichen enthalten. Eine in dieser Tabelle enthält mehr.`,
  },
  'import.too_much_text': {
    status: 422,
    en: `The cells of a file may hold ${english(limits.characters)} characters. Those of this one hold more.`,
    de: `Die Zellen einer Datei dürfen ${german(limits.characters)} Zeichen enthalten. Die in dieser enthalten mehr.`,
  },
  'import.too_slow': {
    status: 422,
    en: `This file was not read within ${limits.seconds} seconds of computing, so reading was ended. Copy the table into a new workbook.`,
    de: `Diese Datei war nach ${limits.seconds} Sekunden Rechenzeit noch nicht gelesen; das Lesen wurde beendet. Kopieren Sie die Tabelle in eine neue Arbeitsmappe.`,
  },
  'import.too_much_memory': {
    status: 422,
    en: `This file takes more than ${limits.memoryMegabytes} MB of memory to read, so reading was ended. Copy the table into a new workbook.`,
    de: `Das Lesen dieser Datei braucht mehr als ${limits.memoryMegabytes} MB Speicher und wurde beendet. Kopieren Sie die Tabelle in eine neue Arbeitsmappe.`,
  },
  'import.busy': {
    status: 503,
    en: 'Other files are being read just now. Try again in a moment.',
    de: 'Gerade werden andere Dateien gelesen. Versuchen Sie es gleich noch einmal.',
  },
  'import.has_errors': {
    status: 422,
    en: 'Some rows cannot be taken, so nothing was changed. Correct them in the file.',
    de: 'Manche Zeilen können nicht übernommen werden, deshalb wurde nichts geändert. Korrigieren Sie sie in der Datei.',
  },
  'import.has_questions': {
    status: 422,
    en: 'Say first what the columns and words of this table mean.',
    de: 'Geben Sie zuerst an, was die Spalten und Wörter dieser Tabelle bedeuten.',
  },
} as const satisfies Refusals;
