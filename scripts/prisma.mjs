// Runs the Prisma CLI (`node scripts/prisma.mjs migrate dev`) with our schema engine, on the database of DATABASE_URL or
// else on the built-in one, which is started for as long as the command needs it.
import { join } from 'node:path';
import { main } from './console.mjs';
import { openOwnerDatabase } from './owner-database.mjs';
import { nodeBinary, ownEnvironment, root, runInForeground } from './process.mjs';

const [command, ...rest] = process.argv.slice(2);

await main(async () => {
  const needsDatabase = !['generate', 'validate', 'format'].includes(command);
  const database = needsDatabase ? await openOwnerDatabase() : undefined;
  try {
    const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
    const program = command === 'seed' ? ['--conditions=source', 'prisma/seed.ts'] : [cli, command];
    const config = command === 'seed' ? [] : ['--config', 'prisma/prisma.config.ts'];
    const env = ownEnvironment(database && { DATABASE_OWNER_URL: database.url });
    process.exitCode = await runInForeground(nodeBinary, [...program, ...rest, ...config], { env });
  } finally {
    await database?.stop();
  }
});
