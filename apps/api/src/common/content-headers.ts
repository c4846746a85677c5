import type { ByteRange } from './storage/blob-store.ts';

const shownAsTheyAre = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);
const shownAsText = new Set([
  'text/plain',
  'text/csv',
  'text/tab-separated-values',
  'text/markdown',
  'application/json',
  'application/x-ndjson',
  'application/yaml',
]);

/** The type a browser may show a file as, or undefined where it may only be saved. */
export function inlineTypeOf(mediaType: string | null): string | undefined {
  if (mediaType === null) return undefined;
  if (shownAsText.has(mediaType)) return 'text/plain; charset=utf-8';
  return shownAsTheyAre.has(mediaType) ? mediaType : undefined;
}

/** What could show `fdp.exe` as `exe.pdf`, or break the line of a header. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** `Content-Disposition` with the name for old readers and, as RFC 8187 has it, for all others. */
export function contentDisposition(kind: 'attachment' | 'inline', named: string): string {
  const fileName = named.replace(unseen, '').replace(/[/\\]/g, '-');
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The one range asked for; undefined for all of it, also where several are asked for or the bytes are other ones now. */
export function rangeOf(
  headers: { range?: string; 'if-range'?: string | string[] },
  { byteSize, entityTag }: { byteSize: number; entityTag: string },
): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  if (!match || (headers['if-range'] !== undefined && headers['if-range'] !== entityTag)) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, byteSize - Number(last)) : Number(first);
  const to = first === '' || last === '' ? byteSize - 1 : Math.min(Number(last), byteSize - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return from > to ? 'unsatisfiable' : { from, to };
}
