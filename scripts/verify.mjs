// `npm run verify`: computes the activity log's chains again, and reads every stored file again. Exits with 1 and names
// what does not fit. Reads only; may run while Waymark does.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { main, Trouble } from './console.mjs';
import { openDataFolder } from './data-folder.mjs';
import { connect } from './database.mjs';
import { openOwnerDatabase } from './owner-database.mjs';

await main(async () => {
  const database = await openOwnerDatabase();
  try {
    const client = await connect(database.url);
    try {
      await assertIsWaymark(client);
      const faults = [...(await faultsOfLogs(client)), ...(await faultsOfFiles(client))];
      for (const fault of faults) console.error(`  ✗ ${fault}`);
      process.exitCode = faults.length > 0 ? 1 : 0;
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
});

async function assertIsWaymark(client) {
  const { rows } = await client.query("SELECT to_regclass('activity') IS NOT NULL AS there");
  if (!rows[0].there) throw new Trouble('This database holds no Waymark yet: start it once with `npm start`.');
}

async function faultsOfLogs(client) {
  const { rows } = await client.query(`
    SELECT o.name, count(*) AS entries, min(sequence) FILTER (WHERE NOT fits) AS broken
    FROM (
      SELECT organisation_id, sequence,
        hash = activity_hash(activity) AND previous_hash = coalesce(lag(hash) OVER w, '')
          AND sequence = coalesce(lag(sequence) OVER w, 0) + 1 AS fits
      FROM activity WINDOW w AS (PARTITION BY organisation_id ORDER BY sequence)) chain
    JOIN organisation o ON o.id = chain.organisation_id GROUP BY o.id ORDER BY o.name`);
  const entries = rows.reduce((sum, row) => sum + Number(row.entries), 0);
  console.log(`  ${entries} entries in the activity logs of ${rows.length} organisations`);
  return rows
    .filter(({ broken }) => broken !== null)
    .map(({ name, broken }) => `The activity log of ${name} does not fit from entry ${broken} on.`);
}

async function faultsOfFiles(client) {
  const storage = process.env.STORAGE_URL || (await openDataFolder()).blobs;
  if (storage.startsWith('s3://')) {
    console.log('  Files in an S3 store are not read: it keeps checksums of its own.');
    return [];
  }
  const { rows } = await client.query('SELECT organisation_id AS organisation, sha256 FROM blob ORDER BY 1, 2');
  console.log(`  ${rows.length} stored files`);
  const faults = [];
  for (const { organisation, sha256 } of rows) {
    const path = join(organisation, sha256.slice(0, 2), sha256);
    const found = await hashOf(join(resolve(storage), path));
    if (found !== sha256) faults.push(`The file ${path} ${found ? 'has another content' : 'is missing'}.`);
  }
  return faults;
}

async function hashOf(file) {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
