// `npm run backup -- <folder>`: the whole installation, as it is at one moment, while it runs.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createFolder, explainWriting, namedFolder, writeHashed } from './backup/backup-folder.mjs';
import { blobsIn, copyBlob, goneBlobs, nameOf, openStore, removeIncoming } from './backup/blobs.mjs';
import { blobList, writeManifest } from './backup/manifest.mjs';
import { assertIsWaymark } from './backup/schema.mjs';
import { copySeals, sealPageOf } from './backup/seals.mjs';
import { backUpSecret } from './backup/secret.mjs';
import { storageAddress } from './backup/storage-address.mjs';
import { fixTextFormat, rowsOut, sequencesOf, tablesOf } from './backup/tables.mjs';
import { main, step, Trouble } from './console.mjs';
import { connect } from './database.mjs';
import { appliedMigrations } from './migrations.mjs';
import { openOwnerDatabase } from './owner-database.mjs';
import { root } from './process.mjs';

const blobColumns = {
  name: 'blob',
  columns: ['organisation_id', 'sha256', 'byte_size'],
  key: ['organisation_id', 'sha256'],
};
const earlyList = 'blobs.early.tsv';
const listBlobs = (client) => rowsOut(client, blobColumns);

await main(async () => {
  const folder = await createFolder(namedFolder('backup'));
  try {
    const database = await openOwnerDatabase();
    try {
      const client = await connect(database.url);
      try {
        await backUp(client, folder.path);
      } finally {
        await client.end();
      }
    } finally {
      await database.stop();
    }
  } catch (error) {
    await folder.discard();
    throw explainWriting(error, folder.path);
  }
  console.log(`\n  The backup is in ${folder.path}. Keep it closed: it holds everything, the secret too.`);
});

async function backUp(client, folder) {
  await assertIsWaymark(client);
  const store = await openStore(await storageAddress());
  const target = await openStore(join(folder, 'blobs'));
  // Most files are copied before the moment that is kept, so that what is cleaned up meanwhile is not missed.
  await step('Copying files', () => copyEarly(client, folder, { store, target }));
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await fixTextFormat(client);
  const migrations = await appliedMigrations(client);
  const tables = await copyTables(client, folder);
  const blobs = await writeHashed(join(folder, blobList), listBlobs(client));
  const sequences = await sequencesOf(client);
  const seals = await sealPageOf(client);
  const { rows } = await client.query("SELECT current_setting('server_version') AS version");
  await client.query('COMMIT');
  await copySeals({ source: store, target, upTo: seals.number });
  const count = await copyRemaining(folder, { store, target });
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const secret = await backUpSecret(folder);
  const files = { file: blobList, ...blobs, count };
  await writeManifest(folder, {
    version,
    postgres: rows[0].version,
    migrations,
    tables,
    sequences,
    blobs: files,
    seals,
    secret,
  });
}

async function copyTables(client, folder) {
  const copied = [];
  await mkdir(join(folder, 'tables'));
  await step('Copying tables', async () => {
    for (const { name, columns, key } of await tablesOf(client)) {
      const file = join('tables', `${name}.copy`);
      const stream = rowsOut(client, { name, columns, key });
      const { bytes, sha256 } = await writeHashed(join(folder, file), stream);
      copied.push({ name, columns, key, file, rows: stream.rowCount, bytes, sha256 });
    }
    return `${copied.reduce((sum, { rows }) => sum + rows, 0)} rows in ${copied.length} tables`;
  });
  return copied;
}

async function copyEarly(client, folder, { store, target }) {
  const list = join(folder, earlyList);
  await writeHashed(list, listBlobs(client));
  for await (const key of blobsIn(list)) await copyBlob(key, store, target);
}

/** What came since; and what is not needed any more is taken away again. */
async function copyRemaining(folder, { store, target }) {
  let count = 0;
  await step('Copying files that came meanwhile', async () => {
    for await (const key of blobsIn(join(folder, blobList))) {
      count += 1;
      if ((await target.exists(key)) || (await copyBlob(key, store, target))) continue;
      throw new Trouble(
        `The file ${nameOf(key)} is missing in the installation: \`npm run verify\` names all that are. No backup was made.`,
      );
    }
    return `${count} files`;
  });
  for await (const key of goneBlobs(join(folder, earlyList), join(folder, blobList))) await target.remove(key);
  await rm(join(folder, earlyList));
  await removeIncoming(join(folder, 'blobs'));
  return count;
}
