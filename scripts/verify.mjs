// `npm run verify [-- --witness <file>]…`: compares the database with what its migrations made, the activity logs with
// their chains, marks and seals, the rows with what the logs say, and reads every stored file again. Exits with 1 and
// names what does not fit. Reads only; may run while Waymark does.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from './backup/blobs.mjs';
import { storageAddress } from './backup/storage-address.mjs';
import { main, step, Trouble } from './console.mjs';
import { openDataFolder } from './data-folder.mjs';
import { connect } from './database.mjs';
import { ledger, schemaFile, secretsOf } from './ledger.mjs';
import { openOwnerDatabase } from './owner-database.mjs';

/** Of one file of witnesses; the evidence in a backup's folder may be larger. */
const mostBytes = 256 * 1024 * 1024;

await main(async () => {
  const witnesses = await readWitnesses(witnessArguments());
  const secret = process.env.BETTER_AUTH_SECRET || (await openDataFolder()).secret;
  const database = await openOwnerDatabase();
  try {
    const client = await connect(database.url);
    try {
      await assertIsWaymark(client);
      const findings = await verify(client, { secrets: secretsOf(secret), witnesses });
      for (const { sentence } of findings) console.error(`  ✗ ${sentence}`);
      process.exitCode = findings.length > 0 ? 1 : 0;
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
});

async function verify(client, { secrets, witnesses }) {
  const { verifyInstallation } = await ledger('verify');
  const { publicKeyText } = await ledger('seal');
  console.log(`  Seals are signed with the key ${publicKeyText(secrets[0])}`);
  const installation = {
    query: async (text, values) => (await client.query(text, values)).rows,
    blobs: await openStore(await storageAddress()),
    schema: JSON.parse(await readFile(schemaFile, 'utf8')),
    secrets,
    witnesses,
  };
  return verifyInstallation(installation, step);
}

async function assertIsWaymark(client) {
  const { rows } = await client.query("SELECT to_regclass('activity') IS NOT NULL AS there");
  if (!rows[0].there) throw new Trouble('This database holds no Waymark yet: start it once with `npm start`.');
}

function witnessArguments() {
  try {
    return parseArgs({ options: { witness: { type: 'string', multiple: true } } }).values.witness ?? [];
  } catch {
    throw new Trouble('Give files or folders with seals that were kept elsewhere: npm run verify -- --witness <file>');
  }
}

/** Files, or all files of a folder; a path is looked for where the command was called. */
async function readWitnesses(names) {
  const witnesses = [];
  for (const name of names) {
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), name);
    for (const file of await filesIn(path)) {
      if ((await stat(file)).size > mostBytes) console.log(`  ${file} is too large to read seals from: left out`);
      else witnesses.push({ name: file, text: await readFile(file, 'utf8') });
    }
  }
  return witnesses;
}

async function filesIn(path) {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    throw new Trouble(`There is no file or folder ${path} to read seals from.`);
  }
}
