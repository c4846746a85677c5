// The figures, as a table that can be pasted into Markdown. What counts are the ratios: both sides ran just now, here.
const number = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits));

export function print(rows, options) {
  const sizes = `${options['gap-items']} gap items, ${options.evidence} evidence records, ${options.activity} activity entries, ${options.organisations} organisations`;
  console.log(`\n  ${sizes}; ${options.connections} connections, ${options.seconds} s a round\n`);
  const requests = rows.filter(({ perSecond }) => perSecond !== undefined);
  if (requests.length > 0) {
    table(
      ['case', 'alone ms', 'p50 ms', 'p99 ms', 'requests/s', 'ratio to bare', 'SQL', 'KB (bare)', 'MiB held'],
      requests.map((row) => [
        row.name,
        number(row.alone, 1),
        number(row.p50, 1),
        number(row.p99, 1),
        number(row.perSecond),
        number(row.ratio, 2),
        number(row.statements),
        `${number(row.kilobytes, 1)} (${number(row.bareKilobytes, 1)})`,
        number(row.memory),
      ]),
    );
  }
  const streams = rows.filter(({ megabytesPerSecond }) => megabytesPerSecond !== undefined);
  if (streams.length > 0) {
    table(
      ['case', 'MiB/s', 'ratio to bare', 'MiB more held'],
      streams.map((row) => [row.name, number(row.megabytesPerSecond), number(row.ratio, 2), number(row.grewBy)]),
    );
  }
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  for (const cells of lines) console.log(`| ${cells.join(' | ')} |`);
  console.log('');
}
