// `npm run db:fingerprint`: writes down what the migrations make of an empty database, which `npm run verify`
// compares with. To be run after each new migration; a test says when it was forgotten.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { main } from './console.mjs';
import { connect } from './database.mjs';
import { ledger, schemaFile } from './ledger.mjs';
import { withTestDatabase } from './test-database.mjs';

await main(async () => {
  await build();
  const { schemaFingerprint } = await ledger('schema-fingerprint');
  const folder = await mkdtemp(join(tmpdir(), 'waymark-schema-'));
  try {
    await withTestDatabase({ folder }, async ({ TEST_DATABASE_OWNER_URL }) => {
      const url = new URL(TEST_DATABASE_OWNER_URL);
      url.pathname = '/waymark_template';
      const client = await connect(String(url));
      const query = async (text, values) => (await client.query(text, values)).rows;
      const found = await schemaFingerprint(query).finally(() => client.end());
      await writeFile(schemaFile, `${JSON.stringify(found, undefined, 2)}\n`);
      console.log(`  ${Object.keys(found).length} tables, triggers, functions, rights and keys`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
