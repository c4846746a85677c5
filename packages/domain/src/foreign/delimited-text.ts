/** What parts the cells of a table written as text, and the text without a line that only says so. */
export interface DelimitedText {
  delimiter: string;
  text: string;
}

const delimiters = [',', ';', '\t', '|'] as const;
/** So much of the beginning is looked at. */
const sampleLetters = 64 * 1024;

/** Reads `sep=;` as spreadsheets do; otherwise takes the mark of which most lines have equally many. */
export function delimitedText(content: string): DelimitedText {
  const text = content.replace(/^\uFEFF/, '');
  const said = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text);
  if (said?.[1]) return { delimiter: said[1], text: text.slice(said[0].length) };
  const lines = linesOutsideQuotes(text.slice(0, sampleLetters));
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.delimiter, text };
}

/** A title above the table, or commas in its sentences, have less weight than what is the same in every line. */
function evenness(lines: readonly string[], delimiter: string): number {
  const byCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  }
  // As many lines of more cells are more of a table.
  return Math.max(0, ...[...byCount].map(([count, times]) => times + count / 1000));
}

const linesOutsideQuotes = (text: string) => text.replaceAll(/"(?:[^"]|"")*"?/g, '').split(/\r\n|\r|\n/);
