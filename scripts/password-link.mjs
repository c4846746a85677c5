// `npm run password-link -- ada@example.org`: a link to set a new password, for installations without a mail server. Works
// beside a running Waymark or without one.
import { main } from './console.mjs';
import { openDataFolder } from './data-folder.mjs';
import { openOwnerDatabase } from './owner-database.mjs';
import { listenAddress } from './port.mjs';
import { nodeBinary, ownEnvironment, runInForeground } from './process.mjs';

await main(async () => {
  const folder = await openDataFolder();
  const database = await openOwnerDatabase();
  try {
    const env = ownEnvironment({
      DATABASE_URL: database.url,
      BETTER_AUTH_SECRET: folder.secret,
      PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${listenAddress().port}`,
    });
    const program = ['--conditions=source', 'apps/api/src/password-link.ts', ...process.argv.slice(2)];
    process.exitCode = await runInForeground(nodeBinary, program, { env });
  } finally {
    await database.stop();
  }
});
