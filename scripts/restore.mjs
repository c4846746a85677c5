// `npm run restore -- <folder>`: makes an installation of a backup, in an empty one. All of it, or nothing.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { explainWriting, hashOf, namedFolder } from './backup/backup-folder.mjs';
import { blobsIn, copyBlob, nameOf, openStore } from './backup/blobs.mjs';
import { fillTables } from './backup/fill-tables.mjs';
import { assertIsWhole, blobList, readManifest } from './backup/manifest.mjs';
import { assertIsEmpty, createSchema, scriptsOf } from './backup/schema.mjs';
import { copySeals, noteRestored } from './backup/seals.mjs';
import { restoreSecret } from './backup/secret.mjs';
import { storageAddress } from './backup/storage-address.mjs';
import { main, step, Trouble, tail } from './console.mjs';
import { connect } from './database.mjs';
import { migrate } from './migrate.mjs';
import { openOwnerDatabase } from './owner-database.mjs';
import { nodeBinary, ownEnvironment, root, run } from './process.mjs';
import { runningLock } from './serve.mjs';

await main(async () => {
  const folder = namedFolder('restore');
  const manifest = await readManifest(folder);
  const scripts = await scriptsOf(manifest.migrations);
  await step('Checking the backup', () => assertIsWhole(folder, manifest));

  const dataFolder = resolve(root, process.env.WAYMARK_DATA || '.data');
  const isNew = !existsSync(dataFolder);
  try {
    await restoreSecret(folder, manifest.secret);
    const database = await openOwnerDatabase();
    try {
      await restoreInto(database.url, { folder, manifest, scripts });
      await step('Migrating the database', () => migrate(database.url));
      await restoreSeals(database.url, folder, manifest);
      await step('Verifying', () => verify(database.url));
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (isNew) await rm(dataFolder, { recursive: true, force: true });
    throw explain(error, dataFolder);
  }
  console.log(`\n  Restored as it was on ${manifest.madeAt}. \`npm start\` serves it.`);
});

async function restoreInto(url, { folder, manifest, scripts }) {
  const client = await connect(url);
  const store = await openStore(await storageAddress());
  const written = [];
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS held', [runningLock]);
    if (!rows[0].held) throw new Trouble('A Waymark is running on this data folder: stop it first.');
    await client.query('BEGIN');
    await assertIsEmpty(client);
    await createSchema(client, scripts);
    await step('Filling the tables', () => fillTables(client, folder, manifest));
    await step('Copying files', () => copyFiles({ folder, store, written }));
    await client.query('COMMIT');
  } catch (error) {
    // The database forgets by itself; what was written beside it does not.
    for (const key of written) await store.remove(key);
    throw error;
  } finally {
    await client.end();
  }
  await analyze(url);
}

async function restoreSeals(url, folder, { seals = { number: 0, token: '' } }) {
  const client = await connect(url);
  try {
    const store = await openStore(await storageAddress());
    await copySeals({ source: await openStore(join(folder, 'blobs')), target: store, upTo: seals.number });
    await noteRestored(client, store, seals);
  } finally {
    await client.end();
  }
}

async function copyFiles({ folder, store, written }) {
  const source = await openStore(join(folder, 'blobs'));
  let count = 0;
  for await (const key of blobsIn(join(folder, blobList))) {
    count += 1;
    // A store that outlived its database has them already.
    if (await isThere(store, key)) continue;
    written.push(key);
    if (!(await copyBlob(key, source, store))) throw new Trouble(`The backup is damaged: ${nameOf(key)} is missing.`);
  }
  return `${count} files`;
}

async function isThere(store, key) {
  if (!(await store.exists(key))) return false;
  return (await hashOf(await store.get(key))).sha256 === key.sha256;
}

/** Otherwise the first lists would be planned as if the tables were empty. */
async function analyze(url) {
  const client = await connect(url);
  await client.query('ANALYZE').finally(() => client.end());
}

async function verify(url) {
  const program = [join(root, 'scripts', 'verify.mjs')];
  const { code, all } = await run(nodeBinary, program, { env: ownEnvironment({ DATABASE_OWNER_URL: url }) });
  if (code !== 0) throw new Trouble(`What was restored does not fit together:\n${tail(all)}`);
}

function explain(error, dataFolder) {
  if (error.code === '53100') return new Trouble('The disk of the database is full. Nothing was restored.');
  if (error.code === '42501') {
    return new Trouble(`The user of the database may not restore (${error.message}): use the owner of the database.`);
  }
  return explainWriting(error, process.env.STORAGE_URL || dataFolder);
}
