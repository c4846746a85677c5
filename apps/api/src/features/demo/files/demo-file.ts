import type { DemoFileKind, DemoFileSubject } from '../../../common/contributions/demo.ts';
import { csvFile } from './csv-file.ts';
import { pdfFile } from './pdf-file.ts';
import { pngFile } from './png-file.ts';
import { xlsxFile } from './xlsx-file.ts';

const makers: Record<
  DemoFileKind,
  { mediaType: string; make: (subject: DemoFileSubject) => Promise<Uint8Array> | Uint8Array }
> = {
  pdf: { mediaType: 'application/pdf', make: pdfFile },
  png: { mediaType: 'image/png', make: pngFile },
  csv: { mediaType: 'text/csv', make: csvFile },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: xlsxFile },
};

/** A real file of its kind, the same for the same subject. */
export async function demoFile(kind: DemoFileKind, subject: DemoFileSubject) {
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
