import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations', seed: 'node --conditions=source seed.ts' },
  // Read directly, because Prisma's `env()` refuses `generate` when it is not set, and that needs no database.
  datasource: { url: process.env.DATABASE_OWNER_URL ?? '' },
});
