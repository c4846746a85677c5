// The migrations a database has, and bringing an empty database to a given state of them.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble } from '../console.mjs';
import { root } from '../process.mjs';

/** What the migrations and the catalogue fill by themselves, in an installation that nobody has used yet. */
const unused = new Set(['_prisma_migrations', 'framework', 'requirement', 'requirement_mapping', 'rate_limit']);

export async function appliedMigrations(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows;
}

export async function assertIsWaymark(client) {
  const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  if (!rows[0].there) throw new Trouble('This database holds no Waymark yet: start it once with `npm start`.');
}

/** The scripts of these migrations. Throws unless this version of Waymark knows every one of them, unchanged. */
export async function scriptsOf(migrations) {
  const scripts = [];
  for (const { name, checksum } of migrations) {
    const file = join(root, 'prisma', 'migrations', name, 'migration.sql');
    const script = await readFile(file, 'utf8').catch(() => undefined);
    if (script === undefined) {
      throw new Trouble(`This backup is of a newer Waymark (it has the migration ${name}): update Waymark first.`);
    }
    if (createHash('sha256').update(script).digest('hex') !== checksum) {
      throw new Trouble(`This backup is of another Waymark: its migration ${name} is not the one of this version.`);
    }
    scripts.push(script);
  }
  return scripts;
}

/** Throws if anything of anybody is in the database. */
export async function assertIsEmpty(client) {
  const { rows } = await client.query(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
  );
  for (const { name } of rows.filter((row) => !unused.has(row.name))) {
    const found = await client.query(`SELECT FROM ${client.escapeIdentifier(name)} LIMIT 1`);
    if (found.rowCount > 0) {
      throw new Trouble(
        `This installation is in use (there are rows in "${name}"): a backup is restored into an empty one, such as a new data folder (WAYMARK_DATA).`,
      );
    }
  }
}

/** Makes the tables as they were at the time of the backup, instead of the unused ones that are there. */
export async function createSchema(client, scripts) {
  await client.query(
    'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC',
  );
  await client.query('SET LOCAL search_path = public');
  for (const script of scripts) await client.query(script);
  // Prisma's own record of them, which is restored like any table.
  await client.query(`
    CREATE TABLE _prisma_migrations (
      id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
      migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
}
