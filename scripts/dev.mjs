// `npm run dev`: the database, the API compiled and restarted on every change, and the web with hot reload in front of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loadCatalogueFromSource } from './build.mjs';
import { main, step } from './console.mjs';
import { openDataFolder } from './data-folder.mjs';
import { prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';
import { binaries, nodeBinary, ownEnvironment, root, run } from './process.mjs';
import { shutdown } from './shutdown.mjs';

const apiPort = '3000';
const api = join(root, 'apps', 'api');
const swc = [
  'src',
  '-d',
  'dist',
  '--strip-leading-paths',
  '--config-file',
  join(root, 'packages', 'config', 'swc.json'),
];

await main(async () => {
  const stopping = shutdown();
  try {
    const folder = await openDataFolder();
    const database = await openDatabase(folder, stopping);
    await step('Preparing', async () => {
      await run(nodeBinary, [join(root, 'scripts', 'prisma.mjs'), 'generate'], { env: ownEnvironment() });
      await migrate(database.ownerUrl);
      await loadCatalogueFromSource(database.ownerUrl);
      await run(join(binaries, 'swc'), swc, { cwd: api, env: ownEnvironment() });
    });

    const start = (...given) => startProgram(stopping, ...given);
    start('compiler', 'swc', [...swc, '--watch', '--quiet'], { cwd: api });
    start('API', 'node', ['--conditions=source', '--enable-source-maps', '--watch', 'dist/main.js'], {
      cwd: api,
      settings: {
        NODE_ENV: 'development',
        // Otherwise every restart prints all routes there are; LOG_LEVEL=info shows requests.
        LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
        PORT: apiPort,
        PUBLIC_URL: 'http://localhost:5173',
        STORAGE_URL: folder.blobs,
        DATABASE_URL: database.apiUrl,
        BETTER_AUTH_SECRET: folder.secret,
      },
    });
    start('web', 'vite', [], {
      cwd: join(root, 'apps', 'web'),
      settings: { WAYMARK_API: `http://127.0.0.1:${apiPort}` },
    });
    await stopping.requested;
  } finally {
    await stopping.stopAll();
  }
});

async function openDatabase(folder, stopping) {
  let ownerUrl = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (!ownerUrl) {
    const database = await startDatabase({ dataDir: folder.postgres, secret: folder.secret, adopt: true });
    stopping.add('database', database.stop);
    ownerUrl = database.url;
  }
  return { ownerUrl, apiUrl: await prepareApiRole(ownerUrl, folder.secret) };
}

function startProgram(stopping, name, command, args, { cwd, settings = {} }) {
  const env = ownEnvironment({ ...settings, DATABASE_OWNER_URL: undefined });
  const child = spawn(join(binaries, command), args, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  ended.then(() => stopping.fail(`The ${name} stopped.`));
  stopping.add(name, async () => {
    // The whole group, because watchers start the real program as a child.
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  });
}
