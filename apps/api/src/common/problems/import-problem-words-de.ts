import { foreignFileLimits as limits } from '@waymark/domain';
import type { ImportCode } from './import-problem-words-en.ts';

const number = (value: number) => value.toLocaleString('de');

/** Why a file from elsewhere is not taken, in German. */
export const importProblemWordsDe: Readonly<Record<ImportCode, string>> = {
  'import.unreadable':
    'Diese Datei ist keine Tabelle: weder Text, der durch Kommas, Semikolons oder Tabulatoren getrennt ist, noch eine Arbeitsmappe.',
  'import.damaged': 'Diese Arbeitsmappe ist beschädigt oder unvollständig und lässt sich nicht lesen.',
  'import.password': 'Diese Arbeitsmappe ist durch ein Passwort geschützt. Speichern Sie sie ohne Passwort.',
  'import.web_page':
    'Das ist eine Webseite, gleich wie die Datei heißt. Öffnen Sie sie in einem Tabellenprogramm und speichern Sie sie als XLSX.',
  'import.entities':
    'Diese Arbeitsmappe vereinbart eigene Entitäten, was kein Tabellenprogramm tut. Speichern Sie sie neu als XLSX.',
  'import.not_a_table': 'Diese Datei ist ein Dokument anderer Art, keine Tabelle.',
  'import.quote_open': 'In dieser Tabelle wird ein Anführungszeichen geöffnet und nie geschlossen.',
  'import.empty_table': 'In dieser Tabelle ist jede Zelle leer.',
  'import.only_headings': 'Diese Tabelle hat Überschriften, aber keine Zeile darunter.',
  'import.column_missing':
    'Die Tabelle braucht die Spalte „Anforderung“ und mindestens eine Spalte, die sich ändern lässt.',
  'import.too_large': `Eine Tabelle darf ${limits.megabytes} MB groß sein.`,
  'import.too_large_unpacked': `Entpackt darf eine Arbeitsmappe ${limits.unpackedMegabytes} MB groß sein. Diese ist größer.`,
  'import.too_many_sheets': `Eine Arbeitsmappe darf ${limits.sheets} Blätter haben. Diese hat mehr.`,
  'import.too_many_rows': `Eine Tabelle darf ${number(limits.rows)} Zeilen haben. Diese hat mehr.`,
  'import.too_many_columns': `Eine Tabelle darf ${limits.columns} Spalten haben. Diese hat mehr.`,
  'import.too_many_cells': `Eine Datei darf ${number(limits.cells)} gefüllte Zellen haben. Diese hat mehr.`,
  'import.cell_too_long': `Eine Zelle darf ${number(limits.cellCharacters)} Zeichen enthalten. Eine in dieser Tabelle enthält mehr.`,
  'import.too_much_text': `Die Zellen einer Datei dürfen ${number(limits.characters)} Zeichen enthalten. Die in dieser enthalten mehr.`,
  'import.too_slow': `Diese Datei war nach ${limits.seconds} Sekunden noch nicht gelesen; das Lesen wurde beendet.`,
  'import.too_much_memory': `Das Lesen dieser Datei braucht mehr als ${limits.memoryMegabytes} MB Speicher und wurde beendet.`,
  'import.busy': 'Im Augenblick werden zu viele Dateien gelesen. Versuchen Sie es gleich noch einmal.',
  'import.has_errors': 'Einige Zeilen lassen sich nicht übernehmen, deshalb wurde nichts geändert.',
  'import.has_questions':
    'Einige Spalten oder Wörter dieser Tabelle sind nicht die von Waymark. Sagen Sie, was sie bedeuten, und wenden Sie die Tabelle dann an.',
};
