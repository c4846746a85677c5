import { sourceFiles } from '../source-files.mjs';
import { changedFiles } from './changed-files.mjs';
import { closestTests } from './closest-tests.mjs';

/** No file of tests begins later, in seconds from the start, so that the whole takes about two minutes. */
const lastStart = 100;
/** As many tell how long one takes on this machine. */
const firstFiles = 12;

const isEndToEnd = (path) => path.endsWith('.e2e.ts');

/**
 * Runs the tests that are closest to what changed, as many files as two minutes allow, and says which it left out.
 * `start` is given all of them and a function, which it calls with what runs some of them.
 */
export async function runClosest({ since, start }) {
  const found = closestTests(await sourceFiles(), await changedFiles(since));
  const tests = found.filter((path) => !isEndToEnd(path));
  const total = { passed: 0, failed: 0, output: '' };
  const ran = tests.length === 0 ? 0 : await start(tests, (run) => runInTime(tests, run, total));
  return { ...total, note: noteOf(tests, ran, found.filter(isEndToEnd)) };
}

async function runInTime(tests, run, total) {
  const beganAt = performance.now();
  let ran = 0;
  let size = firstFiles;
  while (ran < tests.length && size > 0) {
    const part = tests.slice(ran, ran + size);
    const { passed, failed, output } = await run(part);
    total.passed += passed;
    total.failed += failed;
    total.output += output;
    ran += part.length;
    const msEach = (performance.now() - beganAt) / ran;
    size = Math.floor((lastStart * 1000 - performance.now()) / msEach);
  }
  return ran;
}

function noteOf(tests, ran, endToEnd) {
  if (tests.length + endToEnd.length === 0) return 'No test reads what changed.';
  const left = tests.length - ran;
  const closest = `${ran} of ${tests.length} files of tests that it can break${left > 0 ? ', the closest; npm test runs all' : ''}`;
  const names = endToEnd.map((path) => path.replace(/^.*\/|\.e2e\.ts$/g, ''));
  return names.length > 0 ? `${closest}. End to end, not run: npm run test:e2e -- ${names.join(' ')}` : closest;
}
