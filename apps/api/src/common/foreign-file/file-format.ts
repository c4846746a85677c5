import { CFB } from '@e965/xlsx';
import { DomainError, decodeText } from '@waymark/domain';
import { fileTypeFromBuffer } from 'file-type';
import { assertPlainXml } from './unpack-workbook.ts';

/** How a file is read: `zip` is XLSX, XLSB or OpenDocument, `workbook` what its reader takes as it is. */
export type FileFormat = 'zip' | 'workbook' | 'text';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Tells by its content, never by its name, what a file is. Throws what it is instead of a table. */
export async function formatOf(bytes: Uint8Array): Promise<FileFormat> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundFormat(bytes);
  // A workbook of the time before compound files begins with the record that says so.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && bytes[3] === 0) return 'workbook';
  return textFormat(bytes);
}

/** The container of Excel before 2007, of other programs of that time, and of everything locked by a password. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  const names = streamsOf(bytes);
  const has = (name: string) => names.some((path) => path.endsWith(name));
  if (has('/EncryptedPackage')) throw new DomainError('import.password');
  if (has('/Workbook') || has('/Book')) return 'workbook';
  throw new DomainError('import.not_a_table', { found: has('/WordDocument') ? 'DOC' : 'OLE' });
}

function streamsOf(bytes: Uint8Array): string[] {
  try {
    return CFB.read(bytes, { type: 'buffer' }).FullPaths;
  } catch {
    throw new DomainError('import.damaged');
  }
}

const sampleBytes = 4096;

async function textFormat(bytes: Uint8Array): Promise<FileFormat> {
  const start = decodeText(bytes.subarray(0, sampleBytes), false).trimStart();
  if (/^<(!doctype\s+html|html|head|body|meta|table|div|style)\b/i.test(start))
    throw new DomainError('import.web_page');
  if (/^<(\?xml|\w+:?\w*[\s>])/i.test(start)) return xmlFormat(start, bytes);
  if (start.startsWith('%PDF')) throw new DomainError('import.not_a_table', { found: 'PDF' });
  if (start.startsWith('{\\rtf')) throw new DomainError('import.not_a_table', { found: 'RTF' });
  if (!hasControls(start)) return 'text';
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  throw type
    ? new DomainError('import.not_a_table', { found: type.ext.toUpperCase() })
    : new DomainError('import.unreadable');
}

/** Excel's own XML of 2003 and OpenDocument in one file are workbooks; XML as such is no table. */
function xmlFormat(start: string, bytes: Uint8Array): FileFormat {
  if (/urn:schemas-microsoft-com:office:spreadsheet|opendocument\.spreadsheet/.test(start)) {
    assertPlainXml(bytes);
    return 'workbook';
  }
  if (/<html\b|http:\/\/www\.w3\.org\/1999\/xhtml/i.test(start)) throw new DomainError('import.web_page');
  throw new DomainError('import.not_a_table', { found: 'XML' });
}

/** Control characters that no text has. */
const hasControls = (text: string) =>
  [...text].some((letter) => letter < '\t' || (letter > '\r' && letter < ' ' && letter !== '\u001b'));
