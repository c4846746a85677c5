import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nodeBinary, ownEnvironment, root, run } from './process.mjs';

// One more than there are cores: a test often waits for the database or the browser.
const workers = availableParallelism() + 1;

/** Runs Jest once and counts. `patterns` are parts of the files' paths; `more` goes into the environment. */
export async function runJest({ folder, projects, patterns, more }) {
  const report = join(folder, `${randomBytes(4).toString('hex')}.json`);
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    // What a test makes is soon garbage: it is swept up less often.
    '--max-semi-space-size=64',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    `--maxWorkers=${workers}`,
    // Modules of test files that are over stay in memory: a worker that holds so much is started anew before it runs out.
    '--workerIdleMemoryLimit=1500MB',
    '--json',
    `--outputFile=${report}`,
    '--selectProjects',
    ...projects,
    '--',
    ...patterns,
  ];
  const env = ownEnvironment({ NODE_ENV: 'test', TZ: 'UTC', ...more });
  const { all } = await run(nodeBinary, args, { env });
  return countsOf(await readFile(report, 'utf8').catch(() => undefined), all);
}

function countsOf(report, all) {
  if (!report) return { passed: 0, failed: 1, output: all };
  const result = JSON.parse(report);
  // A file that does not load has no tests to count; a test that is skipped has not passed.
  const failed =
    result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests + result.numTodoTests;
  const passed = result.numPassedTests;
  const output = all
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n');
  // A run without a test has failed: nothing may pass by being left out.
  if (passed + failed === 0) return { passed, failed: 1, output: 'This step ran no test.' };
  return { passed, failed: result.success || failed > 0 ? failed : 1, output };
}
