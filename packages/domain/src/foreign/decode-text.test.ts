import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text.ts';

const text = 'Müller;Prüfer ß\r\n4.2;€ 5\r\n';
const wide = (value: string) => Uint8Array.from(Buffer.from(value, 'utf16le'));
const bigEndian = (value: string) => Uint8Array.from(Buffer.from(value, 'utf16le').swap16());
const cp1252 = (value: string) => Uint8Array.from(Buffer.from(value.replace('€', '\u0080'), 'latin1'));

describe('the text of a foreign file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, as "Unicode text" of spreadsheets', wide(`\uFEFF${text}`)],
    ['UTF-16 with the other end first', bigEndian(`\uFEFF${text}`)],
    ['UTF-16 without a mark', wide(text)],
    ['UTF-16 with the other end first, without a mark', bigEndian(text)],
    ['Windows-1252', cp1252(text)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('ends in a letter of Windows-1252 that UTF-8 would go on after', () => {
    expect(decodeText(cp1252('Straß'))).toBe('Straß');
  });

  it('of which only the beginning is there may end within a letter', () => {
    const cut = Buffer.from('Größe').subarray(0, 3);

    expect(decodeText(cut, false)).toBe('Gr');
  });

  it('with nothing here and there is no text of two bytes a letter', () => {
    expect(decodeText(Uint8Array.from([0, 0, 0, 1, 0, 0, 65, 0]))).toContain('\0');
  });
});
