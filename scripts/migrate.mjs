// Brings a database to the state that prisma/migrations describe: as plain SQL, in order, each in its own transaction.
import { randomUUID } from 'node:crypto';
import { Trouble } from './console.mjs';
import { connect } from './database.mjs';
import { appliedMigrations, createMigrationTable, hasMigrationTable, knownMigrations } from './migrations.mjs';

// The number that Prisma locks while it migrates, so that `prisma migrate` and this never do it at once.
const migrationLock = 72_707_369;
const waitForLock = '60s';

/** Applies what is missing. What fails leaves nothing behind, and the next start goes on from there. */
export async function migrate(ownerUrl, { folder, patience = waitForLock } = {}) {
  const known = await knownMigrations(folder);
  const client = await connect(ownerUrl);
  try {
    const missing = await missingIn(client, known);
    for (const migration of missing) await apply(client, migration, patience);
    return missing.length === 0 ? 'nothing to do' : undefined;
  } finally {
    await client.end();
  }
}

/** The migrations to apply. Throws for a database that this version cannot bring up to date. */
async function missingIn(client, known) {
  if (!(await hasMigrationTable(client))) return known;
  await assertNoneUnfinished(client);
  const applied = new Map((await appliedMigrations(client)).map(({ name, checksum }) => [name, checksum]));
  const names = new Set(known.map(({ name }) => name));
  const newer = [...applied.keys()].find((name) => !names.has(name));
  if (newer) {
    throw new Trouble(
      `The database is of a newer Waymark (it has the migration ${newer}): update Waymark, or restore a backup made by this version.`,
    );
  }
  const changed = known.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed) {
    throw new Trouble(
      `The migration ${changed.name} was changed after it had been applied to this database: put back the file as it was, and write a new migration for what is new.`,
    );
  }
  return known.filter(({ name }) => !applied.has(name));
}

/** Only Prisma records a migration before it is done, so only what Prisma began can stay half done. */
async function assertNoneUnfinished(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  if (rows.length === 0) return;
  throw new Trouble(
    `Prisma began the migration ${rows[0].name} in this database and did not finish it: settle it with \`node scripts/prisma.mjs migrate resolve\`, or restore a backup.`,
  );
}

async function apply(client, { name, script, checksum }, patience) {
  try {
    await client.query('BEGIN');
    // Also for what the script locks: behind a long transaction it would hold up everybody who comes after it.
    await client.query(`SET LOCAL lock_timeout = '${patience}'; SET LOCAL search_path = public`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await createMigrationTable(client);
    // Somebody else may have applied it while this waited for the lock.
    const isThere = (await appliedMigrations(client)).some((applied) => applied.name === name);
    if (!isThere) {
      await client.query(script);
      await client.query(
        `INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      );
    }
    await client.query('COMMIT');
  } catch (error) {
    // Whoever began this ends the connection, and with it what was not committed.
    throw explain(error, name);
  }
}

function explain(error, name) {
  if (error.code === '55P03') {
    return new Trouble(
      `The migration ${name} waited a minute for the database, which another migration or a long transaction holds, and was not applied: start again.`,
    );
  }
  if (error.code === '53100') return new Trouble('The disk of the database is full: free some space and start again.');
  return new Trouble(
    `The migration ${name} could not be applied (${error.message}), and nothing of it was: the next start tries again.`,
  );
}
