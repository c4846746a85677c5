// What tests stand on: a PostgreSQL of their own that is thrown away, with one migrated database, `waymark_template`,
// which every suite clones (CREATE DATABASE … TEMPLATE) instead of migrating again.
import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi, untilReady } from './api.mjs';
import { loadCatalogue } from './build.mjs';
import { connect, freePort, prepareApiRole, startDatabase } from './database.mjs';
import { migrate } from './migrate.mjs';

const template = 'waymark_template';
// Nothing here has to survive a power failure.
const unsafeButFast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Calls `use` with the addresses of the test server in the form of environment variables. */
export async function withTestDatabase({ folder }, use) {
  const secret = randomBytes(32).toString('hex');
  // PostgreSQL runs as another user when root runs the tests.
  await chmod(folder, 0o755);
  const dataDir = join(folder, `postgres-${randomBytes(4).toString('hex')}`);
  const database = await startDatabase({ dataDir, secret, settings: unsafeButFast });
  try {
    const apiUrl = await prepareApiRole(database.url, secret);
    await makeTemplate(database.url);
    return await use({ TEST_DATABASE_OWNER_URL: database.url, TEST_DATABASE_URL: apiUrl });
  } finally {
    await database.stop();
  }
}

async function makeTemplate(ownerUrl) {
  const url = withDatabase(ownerUrl, template);
  await createDatabase(ownerUrl, template);
  await migrate(url);
  await loadCatalogue(url);
}

/** The built product on a fresh database, for the end-to-end tests. */
export async function withTestApp({ folder }, use) {
  return withTestDatabase({ folder }, async (databases) => {
    const app = await startTestApp({ folder, databases, name: 'e2e' });
    try {
      return await use({ ...databases, E2E_URL: app.url });
    } finally {
      await app.stop();
    }
  });
}

/** One more of the product, on a database of its own of that name, with settings that others do not want. */
export async function startTestApp({ folder, databases, name, settings = {} }) {
  await createDatabase(databases.TEST_DATABASE_OWNER_URL, name, `TEMPLATE ${template}`);
  const address = { host: '127.0.0.1', port: await freePort() };
  const url = `http://localhost:${address.port}`;
  const api = startApi({
    ...address,
    log: { path: join(folder, `${name}.log`) },
    settings: {
      PUBLIC_URL: url,
      STORAGE_URL: join(folder, `${name}-blobs`),
      DATABASE_URL: withDatabase(databases.TEST_DATABASE_URL, name),
      BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
      RATE_LIMIT_PER_MINUTE: '100000',
      DEMO_MAX: '1000',
      ...settings,
    },
  });
  try {
    await untilReady(api, address);
  } catch (error) {
    await api.stop();
    throw error;
  }
  return { url, stop: () => api.stop() };
}

async function createDatabase(ownerUrl, name, source = '') {
  const client = await connect(ownerUrl);
  try {
    await client.query(`CREATE DATABASE ${name} ${source}`);
  } finally {
    await client.end();
  }
}

function withDatabase(address, name) {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return String(url);
}
