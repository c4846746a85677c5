// `npm run db:deploy`: applies what is missing to the database of DATABASE_URL, or else to the built-in one.
import { main, step } from './console.mjs';
import { migrate } from './migrate.mjs';
import { openOwnerDatabase } from './owner-database.mjs';

await main(async () => {
  const database = await openOwnerDatabase();
  try {
    await step('Migrating the database', () => migrate(database.url));
  } finally {
    await database.stop();
  }
});
