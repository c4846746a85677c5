// Bringing an empty database to a given state of them.
import { Trouble } from '../console.mjs';
import { createMigrationTable, hasMigrationTable, knownMigrations } from '../migrations.mjs';

/** What the migrations and the catalogue fill by themselves, in an installation that nobody has used yet. */
const unused = new Set([
  '_prisma_migrations',
  'framework',
  'lifecycle_rules',
  'requirement',
  'requirement_mapping',
  'rate_limit',
  'sign_in_wait',
]);

export async function assertIsWaymark(client) {
  if (!(await hasMigrationTable(client)))
    throw new Trouble('This database holds no Waymark yet: start it once with `npm start`.');
}

/** The scripts of these migrations. Throws unless this version of Waymark knows every one of them, unchanged. */
export async function scriptsOf(migrations) {
  const known = new Map((await knownMigrations()).map((migration) => [migration.name, migration]));
  return migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (!migration) {
      throw new Trouble(`This backup is of a newer Waymark (it has the migration ${name}): update Waymark first.`);
    }
    if (migration.checksum !== checksum) {
      throw new Trouble(`This backup is of another Waymark: its migration ${name} is not the one of this version.`);
    }
    return migration.script;
  });
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
  // The record of them, which is restored like any table.
  await createMigrationTable(client);
}
