// `npm run fuzz -- --requests=20000 --seed=1`: requests made from the product's own document, to a Waymark of its own on a
// throw-away database; see scripts/fuzz/run.mjs for what counts as a fault.
const { install } = await import('./install.mjs');
const { main } = await import('./console.mjs');
const { nodeBinary, ownEnvironment, runInForeground } = await import('./process.mjs');
const { fileURLToPath } = await import('node:url');

await main(async () => {
  await install();
  const program = fileURLToPath(new URL('fuzz/run.mjs', import.meta.url));
  process.exitCode = await runInForeground(nodeBinary, [program, ...process.argv.slice(2)], { env: ownEnvironment() });
});
