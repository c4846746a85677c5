import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { countsOf } from './jest-counts.mjs';
import { nodeBinary, ownEnvironment, root, run } from './process.mjs';

// More than there are cores: a test often waits for the database, and one with a browser waits more than it works.
const workers = (suites) => availableParallelism() + (suites.some(({ waits }) => waits) ? 2 : 1);

/**
 * Runs Jest once for all these suites, so that no worker waits for one of them to end, and counts for each. `patterns` are
 * parts of the files' paths; `more` goes into the environment.
 */
export async function runJest({ folder, suites, patterns, more }) {
  const report = join(folder, `${randomBytes(4).toString('hex')}.json`);
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    // What a test makes is soon garbage: it is swept up less often.
    '--max-semi-space-size=64',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    `--maxWorkers=${workers(suites)}`,
    // Modules of test files that are over stay in memory: a worker that holds so much is started anew before it runs out.
    '--workerIdleMemoryLimit=1500MB',
    '--json',
    `--outputFile=${report}`,
    '--selectProjects',
    ...suites.flatMap(({ projects }) => projects),
    '--',
    ...patterns,
  ];
  const env = ownEnvironment({ NODE_ENV: 'test', TZ: 'UTC', ...more });
  const { all } = await run(nodeBinary, args, { env });
  const result = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  const files = result?.testResults.map((file) => ({ ...file, path: relative(root, file.name).split(sep).join('/') }));
  const output = all
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n');
  const counts = countsOf(suites, files, result?.startTime);
  // Jest may have failed where no test did.
  const isBroken = result?.success === false && counts.every(({ failed }) => failed === 0);
  return { output, counts: isBroken ? [...counts, { name: 'jest', passed: 0, failed: 1 }] : counts };
}
