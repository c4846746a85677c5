import type { Language } from '@waymark/domain';
import type { FileKind } from '../content/evidence.ts';
import { csvFile } from './csv-file.ts';
import { pdfFile } from './pdf-file.ts';
import { pngFile } from './png-file.ts';
import { xlsxFile } from './xlsx-file.ts';

/** What a file of the demo tells of. */
export interface FileSubject {
  language: Language;
  title: string;
  by: string;
  capturedOn: string;
  periodFromOn: string | null;
  /** Rows of a believable table: reference, what, when, state. */
  rows: readonly (readonly [string, string, string, string])[];
}

const makers: Record<
  FileKind,
  { mediaType: string; make: (subject: FileSubject) => Promise<Uint8Array> | Uint8Array }
> = {
  pdf: { mediaType: 'application/pdf', make: pdfFile },
  png: { mediaType: 'image/png', make: pngFile },
  csv: { mediaType: 'text/csv', make: csvFile },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: xlsxFile },
};

/** A real file of its kind, the same for the same subject. */
export async function demoFile(kind: FileKind, subject: FileSubject) {
  const { mediaType, make } = makers[kind];
  return { bytes: await make(subject), mediaType, fileName: `${slug(subject.title)}.${kind}` };
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
