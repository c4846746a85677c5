/** What people leave out, or write in many ways, inside a word: `A.5.10`, `O’Brien`, a soft hyphen. */
const leftOut =
  /['`.\u00ad\u00b4\u02b9\u02bb\u02bc\u02ca\u2018-\u201b\u2032\u2035\u200b-\u200d\u2060\ufeff]|[\ufe00-\ufe0f]/g;
/** Accents that stand apart from their letters once a text is decomposed. */
const accents = /[\u0300-\u036f]/g;
/** Letters that do not decompose. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
/** Signs that say something by themselves are words: `100 %`, `C++`. */
const signs = /[#$%&+@\\_\u00a7]/g;
/** What else of the first blocks is neither letter nor digit, and the blocks of punctuation. */
const between =
  /[\0-"'-*,-/:-?[\]^`{-\u00a6\u00a8\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f]+/g;

/**
 * A text as it is searched: without case and accents, its words parted by one space. The function `search_text` of
 * the database does the same; a property test compares both.
 */
export function searchText(text: string): string {
  return text
    .replace(leftOut, '')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(leftOut, '')
    .replace(signs, ' $& ')
    .replace(between, ' ')
    .trim()
    .normalize('NFC');
}

/** What has to be found in a text, each word somewhere in it; the longest first. None where only punctuation was typed. */
export function searchWords(query: string): string[] {
  const words = searchText(query).split(' ').filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 20);
}

/** Whether a text holds all words of a query, in any order. */
export function isFoundIn(text: string, query: string): boolean {
  const searched = searchText(text);
  const words = searchWords(query);
  return words.length > 0 && words.every((word) => searched.includes(word));
}
