// `npm start`: from a fresh clone to a running Waymark. This file also has to be understood by a Node that is too old,
// and nothing may be installed yet: it imports only what comes with Node, and the rest after the version is checked.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `\n✗ Waymark needs Node 20 or later, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

const { fileURLToPath } = await import('node:url');
const { main } = await import('./console.mjs');
const { install } = await import('./install.mjs');
const { checkPort, listenAddress } = await import('./port.mjs');
const { openDataFolder } = await import('./data-folder.mjs');
const { nodeBinary, ownEnvironment, runInForeground } = await import('./process.mjs');

await main(async () => {
  console.log('\nWaymark\n');
  // Before the long work, so that nobody waits a minute to be told.
  await checkPort(listenAddress());
  await openDataFolder();
  await install();

  if (major === 26) {
    const { serve } = await import('./serve.mjs');
    await serve();
  } else {
    const entry = [fileURLToPath(new URL('serve-entry.mjs', import.meta.url))];
    process.exitCode = await runInForeground(nodeBinary, entry, { env: ownEnvironment() });
  }
});
