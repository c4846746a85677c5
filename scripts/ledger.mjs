// The product's own code for the activity log, for commands that check it or add to it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './process.mjs';

/** What the migrations make, as `npm run verify` expects to find it. */
export const schemaFile = join(root, 'prisma', 'schema-fingerprint.json');

export async function ledger(name) {
  const program = join(root, 'apps', 'api', 'dist', 'common', 'ledger', `${name}.js`);
  if (!existsSync(program)) await build();
  return import(program);
}

/** The secrets that marks and seals may be made with: the present one, then those of before. */
export const secretsOf = (secret) => [secret, ...(process.env.OLD_SECRETS || '').split(',').filter(Boolean)];
