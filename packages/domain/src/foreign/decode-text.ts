/**
 * The text of a foreign file, for previews and imports alike: by its byte order mark, else UTF-16 where every other byte
 * is nothing, else strict UTF-8, else Windows-1252. Of a file's beginning only (`isWhole` false) the last letter may be cut.
 */
export function decodeText(bytes: Uint8Array, isWhole = true): string {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const sampleBytes = 64 * 1024;
/** Latin letters, digits, separators and line ends have a NUL for one half; other letters have none. */
const fewestNulls = 0.1;

function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const nulls = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) < (sample.length / 2) * fewestNulls) return undefined;
  // Both halves have them: that is no text at all.
  if (Math.min(even, odd) * 10 > Math.max(even, odd)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
