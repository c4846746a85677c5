import { CFB } from '@e965/xlsx';
import { DomainError, foreignFileLimits } from '@waymark/domain';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

const mostBytes = foreignFileLimits.unpackedMegabytes * 1024 * 1024;
/** A part for each sheet, and a few for all of them. */
const mostParts = foreignFileLimits.sheets + 20;

/** What cells are made of; pictures, drawings, comments, macros, themes and properties never leave the packed file. */
const neededParts =
  /^(\[content_types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?(workbook|sharedstrings|styles)[^/]*|xl\/worksheets\/[^/]+\.(xml|bin)|mimetype|content\.xml|meta-inf\/manifest\.xml)$/i;

/**
 * The parts of a workbook that hold cells, in a container that is not packed any more. Counts what really comes out, and
 * stops there, whatever the file says about itself.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  if (!names.some((name) => name.startsWith('xl/') || name === 'content.xml')) throw notATable(names);
  const needed = entries.filter(({ fileName }) => neededParts.test(fileName));
  if (needed.length > mostParts) throw new DomainError('import.too_many_sheets', { most: foreignFileLimits.sheets });
  if (needed.some((entry) => entry.isEncrypted())) throw new DomainError('import.password');

  const container = CFB.utils.cfb_new({ fileType: 'zip' });
  let left = mostBytes;
  for (const entry of needed) {
    const part = await unpacked(zip, entry, left);
    left -= part.length;
    assertPlainXml(part);
    assertSpreadsheet(entry, part);
    CFB.utils.cfb_add(container, `/${entry.fileName}`, cellsOnly(entry, part));
  }
  // The reader asks for the styles of OpenDocument, and cells need none.
  if (names.includes('content.xml')) CFB.utils.cfb_add(container, '/styles.xml', Buffer.from('<styles/>'));
  return CFB.write(container, { type: 'buffer', fileType: 'zip', compression: false });
}

const damaged = () => new DomainError('import.damaged');

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw damaged();
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    throw damaged();
  }
  return entries;
}

async function unpacked(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const tooLarge = () =>
    new DomainError('import.too_large_unpacked', { mostMegabytes: foreignFileLimits.unpackedMegabytes });
  if (entry.uncompressedSize > left) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // The stream itself fails with the first byte more than the entry says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      chunks.push(chunk);
    }
  } catch {
    throw damaged();
  }
  return Buffer.concat(chunks, size);
}

/** No spreadsheet program declares entities of its own; who does wants them to grow, or to read other files. */
export function assertPlainXml(part: Uint8Array): void {
  if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE')) {
    throw new DomainError('import.entities');
  }
}

const endOfCells = 'sheetData>';

/**
 * Behind its cells a sheet has merges, validations and links, which may each lie over all of it. The list of contents names
 * no part that is not there any more: the reader would look for it.
 */
function cellsOnly({ fileName }: Entry, part: Buffer): Buffer {
  if (/^\[content_types\]\.xml$/i.test(fileName)) {
    const kept = part.toString().replaceAll(/<(?:\w+:)?Override\b[^>]*>/g, (entry) => (isNeeded(entry) ? entry : ''));
    return Buffer.from(kept);
  }
  const end = /^xl\/worksheets\/.*xml$/i.test(fileName) ? part.lastIndexOf(endOfCells) : -1;
  return end === -1 ? part : part.subarray(0, end + endOfCells.length);
}

const isNeeded = (entry: string) => neededParts.test(/PartName\s*=\s*["']\/?([^"']+)/.exec(entry)?.[1] ?? '');

/** OpenDocument says in one part what it is, and in another whether a password is needed. */
function assertSpreadsheet({ fileName }: Entry, part: Buffer): void {
  if (fileName === 'mimetype' && !part.includes('opendocument.spreadsheet')) {
    throw new DomainError('import.not_a_table', { found: 'OpenDocument' });
  }
  if (/manifest\.xml$/i.test(fileName) && part.includes('encryption-data')) throw new DomainError('import.password');
}

function notATable(names: readonly string[]): DomainError {
  const kinds = { 'word/': 'DOCX', 'ppt/': 'PPTX', 'index/': 'Numbers' };
  const found = Object.entries(kinds).find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? 'ZIP';
  return new DomainError('import.not_a_table', { found });
}
