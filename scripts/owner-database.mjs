// The database for commands that work on it as its owner: the one DATABASE_OWNER_URL or DATABASE_URL names, or else the
// built-in one, which is started for as long as the command needs it.
import { openDataFolder } from './data-folder.mjs';
import { prepareApiRole, startDatabase } from './database.mjs';

export async function openOwnerDatabase() {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const folder = await openDataFolder();
  const database = await startDatabase({ dataDir: folder.postgres, secret: folder.secret });
  await prepareApiRole(database.url, folder.secret);
  return database;
}
