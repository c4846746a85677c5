// A table that can be read in the terminal and pasted into Markdown.

export const number = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits));

export function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((cells) => cells[column].length)));
  const padded = (cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  for (const cells of [padded(head), rule, ...rows.map(padded)]) console.log(`| ${cells.join(' | ')} |`);
  console.log('');
}
