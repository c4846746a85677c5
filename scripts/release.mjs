// Prepares a database for a new release: the API's role, the migrations, the catalogue. Run once before the replicas.
import { loadCatalogue } from './build.mjs';
import { main, step, Trouble } from './console.mjs';
import { prepareApiRoleWith } from './database.mjs';
import { migrate } from './migrate.mjs';

await main(async () => {
  const { DATABASE_OWNER_URL: ownerUrl, WAYMARK_API_PASSWORD: password } = process.env;
  if (!ownerUrl || !password) throw new Trouble('Set DATABASE_OWNER_URL and WAYMARK_API_PASSWORD.');
  await step("Preparing the API's role", async () => {
    await prepareApiRoleWith(ownerUrl, password);
  });
  await step('Migrating the database', () => migrate(ownerUrl));
  await step('Loading the catalogue', () => loadCatalogue(ownerUrl));
});
