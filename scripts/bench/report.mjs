// The figures, as a table that can be pasted into Markdown. What counts are the ratios: both sides ran just now, here.
import { evidenceOfTwin } from './data-set.mjs';
import { number, table } from './table.mjs';

export function print(rows, options, { afterStart, secondStart }) {
  const sizes = `${options['gap-items']} gap items, ${options.evidence} evidence records, ${options.activity} activity entries, ${options.organisations} organisations`;
  console.log(`\n  ${sizes}; ${options.connections} connections, ${options.seconds} s a round\n`);
  const requests = rows.filter(({ perSecond }) => perSecond !== undefined);
  if (requests.length > 0) {
    table(
      ['case', 'alone ms', 'p50 ms', 'p99 ms', 'per s', 'of bare', 'growth', 'SQL', 'KB (bare)', 'MiB held'],
      requests.map((row) => [
        row.name,
        number(row.alone, 1),
        number(row.p50, 1),
        number(row.p99, 1),
        number(row.perSecond),
        number(row.ratio, 2),
        number(row.growth, 2),
        number(row.statements),
        `${number(row.kilobytes, 1)} (${number(row.bareKilobytes, 1)})`,
        number(row.memory),
      ]),
    );
    console.log(
      '  alone: p50 of one request after another; p50, p99 and per second: under load, server and all on one machine',
    );
    console.log(
      `  of bare: requests per second, 1 is as many as the bare handler; growth: times the cost with ${evidenceOfTwin} evidence records\n`,
    );
  }
  const streams = rows.filter(({ megabytesPerSecond }) => megabytesPerSecond !== undefined);
  if (streams.length > 0) {
    table(
      ['case', 'MiB/s', 'ratio to bare', 'MiB more held'],
      streams.map((row) => [row.name, number(row.megabytesPerSecond), number(row.ratio, 2), number(row.grewBy)]),
    );
  }
  const underLoad = Math.max(...requests.map(({ memory }) => memory ?? 0));
  table(
    ['server', 'value'],
    [
      ['MiB held after the start', number(afterStart)],
      ['MiB held at most after a round of load', requests.length > 0 ? number(underLoad) : '–'],
      ['seconds of `npm start`, started before', number(secondStart, 1)],
    ],
  );
}
