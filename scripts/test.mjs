// `npm test`: everything that has to be true of the repository, step by step, and one line at the end. Names of steps may
// be given (`node scripts/test.mjs unit api`); what follows `--` goes to Jest, for example a part of a file's name.
// `--changed` runs the checks and, for two minutes, the tests that are closest to what changed.
const { install } = await import('./install.mjs');
const { main } = await import('./console.mjs');
const { nodeBinary, ownEnvironment, runInForeground } = await import('./process.mjs');
const { fileURLToPath } = await import('node:url');

await main(async () => {
  await install();
  const steps = fileURLToPath(new URL('test-steps.mjs', import.meta.url));
  process.exitCode = await runInForeground(nodeBinary, [steps, ...process.argv.slice(2)], { env: ownEnvironment() });
});
