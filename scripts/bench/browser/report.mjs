// The figures of the browser, beside those of the server.
import { number, table } from '../table.mjs';

export function printBrowser({ calibration, rows }) {
  console.log(`\n  In the browser; a fixed piece of JavaScript took ${number(calibration, 1)} ms in this run\n`);
  printFrames(rows.filter(({ p95 }) => p95 !== undefined));
  printEdits(rows.filter(({ saved }) => saved));
}

function printFrames(rows) {
  if (rows.length === 0) return;
  table(
    ['frames', 'slowdown', 'p50 ms', 'p95 ms', 'max ms'],
    rows.map(({ name, slowdown, p50, p95, max }) => [
      name,
      `${slowdown}×`,
      ...[p50, p95, max].map((value) => number(value, 1)),
    ]),
  );
}

function printEdits(rows) {
  if (rows.length === 0) return;
  table(
    ['one edit', 'slowdown', 'painted ms', 'saved ms', 'saved p95', 'requests', 'KB'],
    rows.map(({ name, slowdown, painted, saved, requests, kilobytes }) => [
      name,
      `${slowdown}×`,
      number(painted.p50, 1),
      number(saved.p50, 1),
      number(saved.p95, 1),
      number(requests),
      number(kilobytes, 1),
    ]),
  );
}
