import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Trouble } from '../console.mjs';
import { hashOf } from './backup-folder.mjs';
import { fixTextFormat, rowsIn, rowsOut, tablesOf, withoutTriggers } from './tables.mjs';

/** Fills the tables from a backup, then reads them again and compares every one: rows and content. */
export async function fillTables(client, folder, { tables, sequences }) {
  await fixTextFormat(client);
  await assertSameTables(client, tables);
  await withoutTriggers(client, tables, async () => {
    for (const table of tables) {
      const target = rowsIn(client, table);
      await pipeline(createReadStream(join(folder, table.file)), target).catch((error) => {
        throw refusal(error, table);
      });
      if (target.rowCount !== table.rows) throw different(table);
    }
  });
  for (const { name, value } of sequences) {
    await client.query('SELECT setval(to_regclass($1), $2::bigint)', [client.escapeIdentifier(name), value]);
  }
  for (const table of tables) {
    const { sha256 } = await hashOf(rowsOut(client, table));
    if (sha256 !== table.sha256) throw different(table);
  }
  return `${tables.reduce((sum, { rows }) => sum + rows, 0)} rows in ${tables.length} tables`;
}

async function assertSameTables(client, tables) {
  const shape = (list) => JSON.stringify(list.map(({ name, columns }) => [name, columns]).sort());
  if (shape(await tablesOf(client)) !== shape(tables)) {
    throw new Trouble(
      'This backup does not fit its own migrations: its tables have other columns. Nothing was restored.',
    );
  }
}

/** A full disk is told as such; a row that PostgreSQL does not take makes the backup unusable. */
function refusal(error, { name }) {
  if (!/^(22|23)/.test(error.code ?? '')) return error;
  return new Trouble(`The backup is damaged: the table "${name}" is refused (${error.message}). Nothing was restored.`);
}

const different = ({ name }) => new Trouble(`The table "${name}" is not what was backed up. Nothing was restored.`);
