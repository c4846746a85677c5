// `npm run kills -- --rounds=1000`: kills API, database and single connections at random moments while several people
// upload, review, import and edit, and looks after each start whether anything was left half. Exits with 1 if so.
const { install } = await import('./install.mjs');
const { main } = await import('./console.mjs');
const { nodeBinary, ownEnvironment, runInForeground } = await import('./process.mjs');
const { fileURLToPath } = await import('node:url');

await main(async () => {
  await install();
  const program = fileURLToPath(new URL('kills/run.mjs', import.meta.url));
  process.exitCode = await runInForeground(nodeBinary, [program, ...process.argv.slice(2)], { env: ownEnvironment() });
});
