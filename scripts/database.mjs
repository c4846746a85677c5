// The database that start, test and bench use: the built-in PostgreSQL, or the server that DATABASE_URL names.
//
// There are two roles. The *owner* owns every table and is used to migrate, to load the catalogue and to create the
// tables of the job queue. `waymark_api` is what the API connects as: it owns nothing, cannot bypass row-level security,
// and may do only what the migrations grant to it. It is made here, because a password does not belong into a migration.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { Trouble } from './console.mjs';
import { createCluster, hasCluster, runningPort, startServer, stopServer } from './postgres.mjs';
import { findPostgres } from './postgres-programs.mjs';

export const apiRole = 'waymark_api';
const ownerRole = 'waymark_owner';
const databaseName = 'waymark';

/** Passwords follow from the one secret, so that nothing else has to be kept. */
export const passwordFor = (secret, role) => createHmac('sha256', secret).update(`waymark:${role}`).digest('base64url');

/**
 * Starts the built-in PostgreSQL on `dataDir` (made when missing) and gives the owner's address. A server that already
 * runs there, because its starter was killed, is used as it is. `stop` ends only a server that was started here, unless
 * it is told to `adopt` one.
 */
export async function startDatabase({ dataDir, port, secret, settings, adopt = false }) {
  const password = passwordFor(secret, ownerRole);
  const postgres = await findPostgres();
  if (!hasCluster(dataDir)) await createCluster(postgres, { dataDir, user: ownerRole, password });

  const alreadyOn = await runningPort(dataDir);
  const actualPort = alreadyOn ?? port ?? (await freePort());
  if (alreadyOn === undefined) await startServer(postgres, { dataDir, port: actualPort, settings });
  const stop = async () => {
    if (adopt || alreadyOn === undefined) await stopServer(postgres, dataDir);
  };

  const address = new URL(`postgresql://${ownerRole}:${password}@127.0.0.1:${actualPort}/postgres`);
  try {
    const client = await connect(String(address));
    try {
      await createDatabase(client, databaseName);
    } finally {
      await client.end();
    }
  } catch (error) {
    await stop();
    if (error.code === '28P01') {
      throw new Trouble(
        `The secret does not belong to the database in ${dataDir}: put the right one back, both are needed together.`,
      );
    }
    throw error;
  }
  address.pathname = `/${databaseName}`;
  return { url: String(address), stop };
}

async function createDatabase(client, name) {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
}

/** Lets the API's role sign in with the password that follows from the secret, and gives its address. */
export const prepareApiRole = (ownerUrl, secret) => prepareApiRoleWith(ownerUrl, passwordFor(secret, apiRole));

export async function prepareApiRoleWith(ownerUrl, password) {
  const client = await connect(ownerUrl);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [apiRole]);
    const attributes = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`;
    await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${apiRole} ${attributes}`);
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Trouble(
      `The user of DATABASE_URL may not create the role ${apiRole}: give it CREATEROLE, or make the role yourself and set both addresses (docs/operation.md).`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = apiRole;
  url.password = password;
  return String(url);
}

/** Connects, or says in one sentence what is wrong with the address. Passwords are never shown. */
export async function connect(address, name = 'DATABASE_URL') {
  const { default: pg } = await import('pg');
  const url = parseAddress(address, name);
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw explain(error, url, name);
  }
  return client;
}

function parseAddress(address, name) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return url;
  throw new Trouble(
    `${name} is not an address of a PostgreSQL database: it should look like postgresql://user:password@host:5432/waymark.`,
  );
}

function explain(error, url, name) {
  const server = `${url.hostname}:${url.port || 5432}`;
  const user = decodeURIComponent(url.username);
  const sentences = {
    ENOTFOUND: `there is no host named ${url.hostname}`,
    EAI_AGAIN: `the host ${url.hostname} could not be looked up`,
    ECONNREFUSED: `nothing answers at ${server}`,
    ETIMEDOUT: `${server} does not answer`,
    '28P01': `the server at ${server} refuses the password of ${user}`,
    28000: `the server at ${server} does not let ${user} in (${error.message})`,
    '3D000': `the server at ${server} has no database named ${url.pathname.slice(1)}`,
    53300: `the server at ${server} has no free connection`,
  };
  const reason = sentences[error.code] ?? error.errors?.map(({ code }) => sentences[code])[0] ?? error.message;
  return Object.assign(new Trouble(`Could not connect with ${name}: ${reason}.`), { code: error.code });
}

/** A port nobody listens on. The system does not give the same one again soon. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
