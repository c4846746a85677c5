// `npm run bench`: the built product against a bare Fastify + pg handler in the same run, on a data set of real size.
// Sizes by option, for example: npm run bench -- --evidence=100000 --seconds=5 --only=overview,gap-items --upload-mb=2048
const { install } = await import('./install.mjs');
const { main } = await import('./console.mjs');
const { nodeBinary, ownEnvironment, runInForeground } = await import('./process.mjs');
const { fileURLToPath } = await import('node:url');

await main(async () => {
  await install();
  const program = fileURLToPath(new URL('bench/run.mjs', import.meta.url));
  process.exitCode = await runInForeground(nodeBinary, [program, ...process.argv.slice(2)], { env: ownEnvironment() });
});
