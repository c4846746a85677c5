/** Signs that begin a formula, the wide ones of East Asian keyboards too; spreadsheets look for them behind these blanks and quotes. */
const sign = '[ \\u00a0\\u200b\\ufeff"\'`]*[=+\\-@＝＋－＠]';
const lineOrTab = '[ \\u00a0\\u200b\\ufeff"\'`]*[\\t\\r\\n]';
/**
 * A spreadsheet that parts cells by semicolons does not see the quotes of a table that is parted by commas: to it each
 * semicolon, tab and line end inside a text begins a new cell.
 */
const start = '(^|[;\\t\\r\\n])';

const unsafe = new RegExp(`${start}(?=${sign})|^(?=${lineOrTab})`, 'gu');
const safe = new RegExp(`${start}'(?=${sign})|^'(?=${lineOrTab})`, 'gu');

/** Puts an apostrophe before whatever a spreadsheet would take for a formula, which makes it text again. */
export const guarded = (text: string): string => text.replaceAll(unsafe, (_, before = '') => `${before}'`);

/** Takes exactly those apostrophes back. */
export const unguarded = (text: string): string => text.replaceAll(safe, (_, before = '') => before);
