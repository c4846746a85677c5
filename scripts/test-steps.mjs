// What `npm test` runs, and how it counts. A step that ran no test has failed: nothing may pass by being left out.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildServer } from './build.mjs';
import { runClosest } from './changed/run-closest.mjs';
import { main, Trouble } from './console.mjs';
import { binaries, ownEnvironment, run } from './process.mjs';
import { runJest } from './run-jest.mjs';
import { withTestApp, withTestDatabase } from './test-database.mjs';

const program = (name, ...args) => ({ command: join(binaries, name), args });
const check = (name, ...commands) => ({ name, run: () => runChecks(commands) });
const tests = (name, projects, prepare = withNothing) => ({
  name,
  run: ({ folder, patterns }) => prepare({ folder }, (more) => runJest({ folder, projects, patterns, more })),
});

const checks = [
  check('format', program('biome', 'check', '--linter-enabled=false', '--reporter=summary')),
  check(
    'lint',
    program('biome', 'lint', '--error-on-warnings', '--max-diagnostics=50'),
    program('node', 'scripts/check-imports.mjs'),
    program('node', 'scripts/check-names.mjs'),
    program('node', 'scripts/check-roles.mjs'),
    program('node', 'scripts/check-tables.mjs'),
    program('node', 'scripts/check-shown-names.mjs'),
  ),
  check('types', program('turbo', 'run', 'typecheck', '--output-logs=errors-only', '--continue')),
];
const steps = [
  ...checks,
  tests('unit', ['domain', 'contracts', 'frameworks', 'scripts']),
  tests('api', ['prisma', 'api'], withTestDatabase),
  tests('web', ['web']),
  tests('e2e', ['e2e'], withTestApp),
];
const projectsOfChange = ['domain', 'contracts', 'frameworks', 'scripts', 'prisma', 'api', 'web'];

const given = process.argv.slice(2);
const separator = given.indexOf('--');
const asked = separator < 0 ? given : given.slice(0, separator);
const patterns = separator < 0 ? [] : given.slice(separator + 1);
const names = asked.filter((name) => !name.startsWith('--changed'));
// `--changed` runs what a change can break, the likeliest first; `--changed=main~3` says since when.
const changed = asked.find((name) => /^--changed(=.+)?$/.test(name));

await main(async () => {
  const unknown = names.find((name) => steps.every((step) => step.name !== name));
  if (unknown)
    throw new Trouble(`There is no step "${unknown}": there are ${steps.map(({ name }) => name).join(', ')}.`);
  const folder = await mkdtemp(join(tmpdir(), 'waymark-test-'));
  try {
    if (changed) return await runSteps([...checks, { name: 'changed', run: runChanged }], { folder });
    await build();
    await runSteps(
      steps.filter(({ name }) => names.length === 0 || names.includes(name)),
      { folder, patterns },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function runSteps(chosen, context) {
  const total = { passed: 0, failed: 0 };
  for (const { name, run: runStep } of chosen) {
    const startedAt = performance.now();
    const { passed, failed, output, note } = await runStep(context).catch((error) => ({
      passed: 0,
      failed: 1,
      output: error instanceof Trouble ? error.message : error.stack,
    }));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (failed > 0) console.log(output.trimEnd());
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(7)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`,
    );
    if (note) console.log(`          ${note}`);
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

function withNothing(_context, use) {
  return use({});
}

function runChanged({ folder }) {
  return runClosest({
    since: changed.split('=')[1],
    start: async (files, use) => {
      // Tests of the scripts start the whole product, the others only load the catalogue.
      await (files.some((path) => path.startsWith('scripts/')) ? build() : buildServer());
      const prepare = files.some((path) => /^(prisma|apps\/api)\//.test(path)) ? withTestDatabase : withNothing;
      return prepare({ folder }, (more) =>
        use((part) => runJest({ folder, projects: projectsOfChange, patterns: part.map(asPattern), more })),
      );
    },
  });
}

function asPattern(path) {
  return `/${path.replace(/[.[\]()$]/g, '\\$&')}$`;
}
