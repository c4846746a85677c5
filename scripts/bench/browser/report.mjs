// The figures of the browser, beside those of the server.
import { number, table } from '../table.mjs';

export function printBrowser({ calibration, scroll, drag, edit, heap, phone, lighthouse }) {
  console.log(`\n  In the browser; a fixed piece of JavaScript took ${number(calibration, 1)} ms in this run\n`);
  if (scroll || drag) printFrames({ scroll, drag });
  if (edit) printEdits(edit);
  if (heap) printHeap(heap[0]);
  if (phone) printPhone(phone[0]);
  if (lighthouse) printPages(lighthouse);
}

function printFrames(kinds) {
  table(
    ['frames', 'slowdown', 'p50 ms', 'p95 ms', 'max ms'],
    Object.entries(kinds).flatMap(([name, rows = []]) =>
      rows.map(({ slowdown, p50, p95, max }) => [
        name,
        `${slowdown}×`,
        ...[p50, p95, max].map((value) => number(value, 1)),
      ]),
    ),
  );
}

function printEdits(rows) {
  table(
    ['one edit', 'painted ms', 'saved ms', 'saved p95', 'requests', 'KB'],
    rows.map(({ slowdown, painted, saved, requests, kilobytes }) => [
      `${slowdown}×`,
      ...[painted.p50, saved.p50, saved.p95].map((value) => number(value, 1)),
      number(requests),
      number(kilobytes, 1),
    ]),
  );
}

function printHeap({ pages, before, after }) {
  table(
    ['memory of the page', 'MiB before', 'MiB after', 'more'],
    [[`over ${pages} page changes`, number(before, 1), number(after, 1), number(after - before, 1)]],
  );
}

function printPhone({ signInSeen, overviewSeen, tableSeen, saved }) {
  table(
    ['a slow phone, seconds since the start', 'sign-in', 'first page', 'gap table', 'item saved'],
    [['4×, 1.6 Mbit/s, 150 ms', ...[signInSeen, overviewSeen, tableSeen, saved].map((value) => number(value, 1))]],
  );
}

function printPages(rows) {
  table(
    [
      'page',
      'as on',
      'performance',
      'a11y, practices, SEO',
      'FCP s',
      'LCP s',
      'blocked ms',
      'shift',
      'scripts',
      'files',
      'KB',
    ],
    rows.map((row) => [
      row.page,
      row.form,
      number(row.performance),
      row.others,
      number(row.paint, 2),
      number(row.largest, 2),
      number(row.blocked),
      number(row.shift, 3),
      number(row.scripts),
      number(row.files),
      number(row.kilobytes),
    ]),
  );
  console.log(
    '  Lighthouse, network and processor simulated; files: all that was asked for; KB: scripts and style sheets as sent',
  );
}
