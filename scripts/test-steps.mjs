// What `npm test` runs, and how it counts. A step that ran no test has failed: nothing may pass by being left out.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { main, Trouble } from './console.mjs';
import { binaries, nodeBinary, ownEnvironment, root, run } from './process.mjs';
import { withTestApp, withTestDatabase } from './test-database.mjs';

const program = (name, ...args) => ({ command: join(binaries, name), args });
const check = (name, ...commands) => ({ name, run: () => runChecks(commands) });
const tests = (name, projects, prepare) => ({ name, run: (context) => runJest(context, projects, prepare) });

const steps = [
  check('format', program('biome', 'check', '--linter-enabled=false', '--reporter=summary')),
  check(
    'lint',
    program('biome', 'lint', '--error-on-warnings', '--max-diagnostics=50'),
    program('node', 'scripts/check-imports.mjs'),
    program('node', 'scripts/check-names.mjs'),
    program('node', 'scripts/check-tables.mjs'),
  ),
  check('types', program('turbo', 'run', 'typecheck', '--output-logs=errors-only', '--continue')),
  tests('unit', ['domain', 'contracts', 'frameworks', 'scripts']),
  tests('api', ['prisma', 'api'], withTestDatabase),
  tests('web', ['web']),
  tests('e2e', ['e2e'], withTestApp),
];

// One more than there are cores: a test often waits for the database or the browser.
const workers = availableParallelism() + 1;

const given = process.argv.slice(2);
const separator = given.indexOf('--');
const names = separator < 0 ? given : given.slice(0, separator);
const jestArgs = separator < 0 ? [] : given.slice(separator + 1);

await main(async () => {
  const unknown = names.find((name) => steps.every((step) => step.name !== name));
  if (unknown)
    throw new Trouble(`There is no step "${unknown}": there are ${steps.map(({ name }) => name).join(', ')}.`);
  const folder = await mkdtemp(join(tmpdir(), 'waymark-test-'));
  try {
    await build();
    await runSteps(
      steps.filter(({ name }) => names.length === 0 || names.includes(name)),
      { folder, jestArgs },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function runSteps(chosen, context) {
  const total = { passed: 0, failed: 0 };
  for (const { name, run: runStep } of chosen) {
    const startedAt = performance.now();
    const { passed, failed, output } = await runStep(context).catch((error) => ({
      passed: 0,
      failed: 1,
      output: error instanceof Trouble ? error.message : error.stack,
    }));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (failed > 0) console.log(output.trimEnd());
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(7)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function runChecks(commands) {
  const results = [];
  for (const { command, args } of commands) results.push(await run(command, args, { env: ownEnvironment() }));
  const failed = results.filter(({ code }) => code !== 0);
  return {
    passed: results.length - failed.length,
    failed: failed.length,
    output: failed.map(({ all }) => all).join('\n'),
  };
}

async function runJest(context, projects, prepare = (_context, use) => use({})) {
  return prepare(context, async (more) => {
    const report = join(context.folder, `${projects.join('-')}.json`);
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const args = [
      '--experimental-vm-modules',
      '--no-warnings',
      jest,
      `--maxWorkers=${workers}`,
      // Modules of test files that are over stay in memory: a worker that holds so much is started anew before it runs out.
      '--workerIdleMemoryLimit=1500MB',
      '--json',
      `--outputFile=${report}`,
    ];
    const env = ownEnvironment({ NODE_ENV: 'test', TZ: 'UTC', ...more });
    const { all } = await run(nodeBinary, [...args, '--selectProjects', ...projects, '--', ...context.jestArgs], {
      env,
    });
    return countsOf(await readFile(report, 'utf8').catch(() => undefined), all);
  });
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
  if (passed + failed === 0) return { passed, failed: 1, output: 'This step ran no test.' };
  return { passed, failed: result.success || failed > 0 ? failed : 1, output };
}
