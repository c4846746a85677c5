import { describe, expect, it } from '@jest/globals';
import { isFoundIn, searchWords } from './search-text.ts';

describe('a search', () => {
  it.each([
    ['Zürich Straße', 'strasse zurich'],
    ['Zurich Strasse', 'ZÜRICH STRASSE'],
    ['Łódź – Ørsted, Æther', 'lodz orsted aether'],
    ['Interview with O’Brien', "o'brien"],
    ["Interview with O'Brien", 'O´Brien'],
    ['A.5.10 Acceptable use', 'A5.10'],
    ['A.5.10 Acceptable use', 'a 5.10'],
    ['CC6.1 Logical access', 'CC61'],
    ['Back\u2011up of the mail server', 'server back-up'],
    ['Mu\u0308ller', 'müller'],
    ['Müller', 'mu\u0308ll'],
    ['İSTANBUL', 'istanbul'],
    ['Sicherungskonzept', 'konzept'],
    ['Work\u00adstation', 'workstation'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁre drill', 'fire'],
    ['100% of C++', '100 % c++'],
    ['backup_2026.pdf', '2026 backup'],
  ])('finds %j by %j', (text, query) => {
    expect(isFoundIn(text, query)).toBe(true);
  });

  it.each([
    ['Backup protocol', 'backup zeppelin'],
    ['A.5.10', 'A.5.11'],
    ['100 per cent', '%'],
    ['anything', ' '],
    ['anything', '_______'],
    ['anything', '-– ,;'],
  ])('does not find %j by %j', (text, query) => {
    expect(isFoundIn(text, query)).toBe(false);
  });

  it('asks for each word once, the longest first, and for no more than twenty', () => {
    expect(searchWords('the Backup of the backup')).toEqual(['backup', 'the', 'of']);
    expect(searchWords(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' '))).toHaveLength(20);
  });
});
