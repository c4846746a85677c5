// Brings a database to the state that prisma/migrations describe.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble, tail } from './console.mjs';
import { connect } from './database.mjs';
import { nodeBinary, ownEnvironment, root, run } from './process.mjs';

const folder = join(root, 'prisma', 'migrations');

/** Applies what is missing. Starts Prisma only then, because asking it takes longer than asking the database. */
export async function migrate(ownerUrl) {
  if (await isUpToDate(ownerUrl)) return 'nothing to do';
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const args = [cli, 'migrate', 'deploy', '--config', 'prisma/prisma.config.ts'];
  const { code, all } = await run(nodeBinary, args, { env: ownEnvironment({ DATABASE_OWNER_URL: ownerUrl }) });
  if (code !== 0)
    throw new Trouble(`The database could not be migrated. Prisma said:\n${tail(withoutPassword(all, ownerUrl), 20)}`);
}

async function isUpToDate(ownerUrl) {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const wanted = await checksums();
    return applied.size === wanted.length && wanted.every(([name, checksum]) => applied.get(name) === checksum);
  } catch (error) {
    if (error.code === '42P01') return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function checksums() {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'));
      return [name, createHash('sha256').update(script).digest('hex')];
    }),
  );
}

const withoutPassword = (text, address) => text.replaceAll(new URL(address).password || '\0', '…');
