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
/** Tests, what Jest calls them, how the paths of their files begin, and what they stand on: each stands on more than the one before. */
const suites = [
  {
    ...{ name: 'unit', projects: ['domain', 'contracts', 'frameworks', 'scripts'], prepare: withNothing },
    paths: ['packages/domain/', 'packages/contracts/', 'packages/frameworks/', 'scripts/'],
  },
  { name: 'web', projects: ['web'], paths: ['apps/web/'], prepare: withNothing },
  { name: 'api', projects: ['prisma', 'api'], paths: ['prisma/', 'apps/api/'], prepare: withTestDatabase },
  { name: 'e2e', projects: ['e2e'], paths: ['apps/web/e2e/'], prepare: withTestApp, waits: true },
];
const changeable = {
  ...{ name: 'changed', paths: [''] },
  projects: suites.filter(({ waits }) => !waits).flatMap(({ projects }) => projects),
};

const given = process.argv.slice(2);
const separator = given.indexOf('--');
const asked = separator < 0 ? given : given.slice(0, separator);
const patterns = separator < 0 ? [] : given.slice(separator + 1);
const names = asked.filter((name) => !name.startsWith('--changed'));
// `--changed` runs what a change can break, the likeliest first; `--changed=main~3` says since when.
const changed = asked.find((name) => /^--changed(=.+)?$/.test(name));

await main(async () => {
  const known = [...checks, ...suites].map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Trouble(`There is no step "${unknown}": there are ${known.join(', ')}.`);
  const isAsked = ({ name }) => names.length === 0 || names.includes(name);
  const folder = await mkdtemp(join(tmpdir(), 'waymark-test-'));
  try {
    if (changed) return await runSteps([...checks, { name: 'changed', run: runChanged }], { folder });
    await build();
    const tests = suites.filter(isAsked);
    const together = tests.length === 0 ? [] : [{ name: tests[0].name, run: (context) => runSuites(tests, context) }];
    await runSteps([...checks.filter(isAsked), ...together], { folder, patterns });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** A step is one or, where tests run together, several, of which each says after how many seconds it was over. */
async function runSteps(chosen, context) {
  const total = { passed: 0, failed: 0 };
  for (const { name, run: runStep } of chosen) {
    const startedAt = performance.now();
    const { output, counts } = await runStep(context).catch((error) => ({
      output: error instanceof Trouble ? error.message : error.stack,
      counts: [{ passed: 0, failed: 1 }],
    }));
    if (counts.some(({ failed }) => failed > 0)) console.log(output.trimEnd());
    const all = (performance.now() - startedAt) / 1000;
    for (const { seconds = all, ...count } of counts) {
      console.log(lineOf({ name, seconds, ...count }));
      if (count.note) console.log(`          ${count.note}`);
      total.passed += count.passed;
      total.failed += count.failed;
    }
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function lineOf({ name, passed, failed, seconds }) {
  const mark = failed > 0 ? '✗' : '✓';
  return `${mark} ${name.padEnd(7)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`;
}

/** All tests in one run: while those with a browser wait, the others work. */
function runSuites(chosen, { folder, patterns }) {
  if (chosen.length > 1) console.log(`… ${chosen.map(({ name }) => name).join(', ')} run side by side`);
  return chosen.at(-1).prepare({ folder }, (more) => runJest({ folder, suites: chosen, patterns, more }));
}

async function runChecks(commands) {
  const results = [];
  for (const { command, args } of commands) results.push(await run(command, args, { env: ownEnvironment() }));
  const failed = results.filter(({ code }) => code !== 0);
  return {
    output: failed.map(({ all }) => all).join('\n'),
    counts: [{ passed: results.length - failed.length, failed: failed.length }],
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
        use((part) => runJest({ folder, suites: [changeable], patterns: part.map(asPattern), more })),
      );
    },
  });
}

function asPattern(path) {
  return `/${path.replace(/[.[\]()$]/g, '\\$&')}$`;
}
