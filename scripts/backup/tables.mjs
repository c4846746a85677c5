// Every table of the database, out of it and into it as text, streamed; never a table in memory.
import { from, to } from 'pg-copy-streams';

/** Makes the same rows the same text, wherever they are read. */
export async function fixTextFormat(client) {
  await client.query(`
    SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
    SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8';
    SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;`);
}

/** All tables with their columns and the columns of their key; each after those it points to. */
export async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      (SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int[], a.attnum::int)) FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey::int[])
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
      (SELECT coalesce(json_agg(DISTINCT f.relname), '[]') FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY c.relname`);
  return inOrder(rows);
}

/** Sorts tables so that each comes after those it needs. */
export function inOrder(tables) {
  const sorted = [];
  const done = new Set();
  while (sorted.length < tables.length) {
    const next = tables.filter(({ name, needs }) => !done.has(name) && needs.every((other) => done.has(other)));
    if (next.length === 0) throw new Error('The foreign keys of the tables form a circle.');
    for (const table of next) done.add(table.name);
    sorted.push(...next);
  }
  return sorted;
}

const quoted = (client, names) => names.map((name) => client.escapeIdentifier(name)).join(', ');

/** A table's rows as a stream of text in the order of its key, and how many there were once that has ended. */
export function rowsOut(client, { name, columns, key }) {
  const order = key ? ` ORDER BY ${quoted(client, key)}` : '';
  const select = `SELECT ${quoted(client, columns)} FROM ${quoted(client, [name])}${order}`;
  return client.query(to(`COPY (${select}) TO STDOUT`));
}

/** Where such a stream is written to, to fill a table; also tells how many rows there were. */
export function rowsIn(client, { name, columns }) {
  return client.query(from(`COPY ${quoted(client, [name])} (${quoted(client, columns)}) FROM STDIN`));
}

/**
 * Runs `work` while the tables' own triggers rest: rows come back as they were, not as new ones. Keys and constraints
 * are checked all the same.
 */
export async function withoutTriggers(client, tables, work) {
  const each = async (change) => {
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(client, [name])} ${change} TRIGGER USER`);
  };
  await each('DISABLE');
  await work();
  await each('ENABLE');
}

export async function sequencesOf(client) {
  const { rows } = await client.query(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}
