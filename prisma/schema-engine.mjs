#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which closed networks cannot download: the same engine compiled to
// WebAssembly, over the `pg` driver. PRISMA_SCHEMA_ENGINE_BINARY names this file; the Prisma CLI starts it like the
// binary and speaks JSON-RPC with it, one message a line, on standard input and output.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

// Object ids of two PostgreSQL types: the catalogue's one-byte "char", and text.
const CHAR_TYPE = 18;
const TEXT_TYPE = 25;
// What the CLI expects as the code of any refusal of the engine; the cause is in `data`.
const ENGINE_REFUSED = 4466;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datasource: { type: 'string' }, datamodels: { type: 'string' } },
});
const connection = connectionOf(JSON.parse(options.datasource ?? '{}').url ?? process.env.DATABASE_OWNER_URL);

if (positionals[0] === 'cli') await checkConnection();
else serve(await createEngine());

/** By parts, because a connection string would win over the `database` that the shadow database needs to set. */
function connectionOf(address) {
  if (!address) throw new Error('DATABASE_OWNER_URL is not set.');
  const url = new URL(address);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: sslOf(url.searchParams.get('sslmode')),
  };
}

function sslOf(mode) {
  if (mode === null || mode === 'disable' || mode === 'prefer') return undefined;
  return { rejectUnauthorized: mode !== 'no-verify' && mode !== 'require' };
}

async function checkConnection() {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    log('INFO', { message: 'Connection successful' });
  } catch (error) {
    log('ERROR', { message: error.message, error_code: 'P1001', is_panic: false, meta: null });
    process.exitCode = 1;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => log('ERROR', { message }) };
  const wasm = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(wasm)), {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();

  const paths = (options.datamodels ?? '').split(',').filter(Boolean);
  const datamodels = paths.map((path) => [path, readFileSync(path, 'utf8')]);
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(migrationAdapter()),
  );
}

function migrationAdapter() {
  const charColumns = passCharColumnsAsText();
  const factory = new PrismaPg(connection);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => forMigrations(await connect(), connection, charColumns);

  // The adapter drops its own shadow database while its pool is still connected, which PostgreSQL refuses.
  factory.connectToShadowDb = async () => {
    const database = `waymark_shadow_${crypto.randomUUID()}`;
    const target = { ...connection, database };
    await runScript(connection, `CREATE DATABASE "${database}"`);
    const shadow = forMigrations(await new PrismaPg(target).connect(), target, charColumns);
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await runScript(connection, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return shadow;
  };
  return factory;
}

function forMigrations(adapter, target, charColumns) {
  // The adapter splits a script at every semicolon and so breaks function bodies; PostgreSQL itself does not.
  adapter.executeScript = (script) => runScript(target, script);

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isChar = (type, index) => type === ColumnTypeEnum.Text && charColumns.has(result.columnNames[index]);
    const columnTypes = result.columnTypes.map((type, index) =>
      isChar(type, index) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}

async function runScript(target, script) {
  const client = new pg.Client(target);
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}

/**
 * The adapter does not know the type "char", which the engine asks for when it reads a live database. Such columns
 * pass as text; their names are kept, so that the answer can be labelled correctly afterwards.
 */
function passCharColumnsAsText() {
  const names = new Set();
  const relabel = (result) => {
    for (const field of result?.fields ?? []) {
      if (field.dataTypeID !== CHAR_TYPE) continue;
      field.dataTypeID = TEXT_TYPE;
      names.add(field.name);
    }
    return result;
  };

  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function relabelled(...args) {
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      args[args.length - 1] = (error, result) => callback(error, relabel(result));
      return query.apply(this, args);
    }
    const pending = query.apply(this, args);
    return typeof pending?.then === 'function' ? pending.then(relabel) : pending;
  };
  return names;
}

function serve(engine) {
  createInterface({ input: process.stdin }).on('line', async (line) => {
    const { id, method, params } = line.trim() === '' ? {} : JSON.parse(line);
    // Without a method it is only the CLI acknowledging something printed.
    if (method === undefined) return;
    try {
      const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
      if (method === 'diff' && result.stdout) {
        send({ id: 'print', method: 'print', params: { content: result.stdout } });
      }
      send({ id, result: result ?? null });
    } catch (error) {
      const data = { is_panic: false, message: error.message, error_code: error.code, meta: error.meta ?? {} };
      send({ id, error: { code: ENGINE_REFUSED, message: error.message, data } });
    }
  });
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function log(level, fields) {
  const entry = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine' };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}
