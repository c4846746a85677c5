import { DomainError } from '@waymark/domain';
import { fileTypeFromBuffer } from 'file-type';
import { contentTypes, runnableExtensions, runnableTypes, textTypes } from './file-kinds.ts';

/** So much of a file's beginning is looked at. */
export const sampleBytes = 64 * 1024;

/**
 * What a file is, by its beginning. Throws `upload.type_refused` for what runs as a program, and
 * `upload.type_mismatch` where the content is not what the name says.
 */
export async function mediaTypeOf(fileName: string, sample: Uint8Array): Promise<string> {
  const extension = extensionOf(fileName);
  const isText = looksLikeText(sample);
  const found = await contentOf(sample, isText);
  if (runnableExtensions.has(extension) || isRunnable(sample, found)) {
    throw new DomainError('upload.type_refused', { found: found ?? extension });
  }

  const textType = textTypes[extension];
  if (textType) {
    // Signatures of two letters begin many a text; what reads as text is text, unless it is a document of another kind.
    if (isText && found !== 'application/pdf') return textType;
    throw new DomainError('upload.type_mismatch', { expected: textType, found: found ?? 'application/octet-stream' });
  }
  const expected = contentTypes[extension];
  const content = found ?? (isText ? 'text/plain' : 'application/octet-stream');
  if (!expected) return content;
  if (!expected.includes(content))
    throw new DomainError('upload.type_mismatch', { expected: expected[0], found: content });
  return expected[0];
}

function extensionOf(fileName: string): string {
  return /\.([^.\s/\\]+)\s*$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

async function contentOf(sample: Uint8Array, isText: boolean): Promise<string | undefined> {
  // A broken container can make the detector read past the sample; what it cannot name has no name.
  const type = await fileTypeFromBuffer(sample).catch(() => undefined);
  const isByTwoLetters = isText && type?.mime !== 'application/pdf' && type?.mime !== 'application/rtf';
  return isByTwoLetters ? undefined : type?.mime;
}

/** Compiled programs by their signature, scripts by the line that names what runs them. */
function isRunnable(sample: Uint8Array, found: string | undefined): boolean {
  const isScript = sample[0] === 0x23 && sample[1] === 0x21;
  return isScript || (found !== undefined && runnableTypes.has(found));
}

/** Tab, line feed, page feed, carriage return, and the escape that colours the logs of terminals. */
const allowedControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

/**
 * Text has none of the other control characters. It need not be UTF-8: spreadsheets of many countries
 * still export their own eight-bit code. UTF-16 is known by its mark.
 */
function looksLikeText(sample: Uint8Array): boolean {
  const isUtf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (isUtf16) return true;
  return !sample.some((byte) => (byte < 0x20 && !allowedControls.has(byte)) || byte === 0x7f);
}
