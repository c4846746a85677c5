// The two steps that make a working product of a clone: compile what changed, load the catalogue.
import { join } from 'node:path';
import { Trouble, tail } from './console.mjs';
import { binaries, nodeBinary, ownEnvironment, root, run } from './process.mjs';

export const build = () => buildParts([]);

/** All but the pages, which take longest. */
export const buildServer = () => buildParts(['--filter=!@waymark/web']);

async function buildParts(parts) {
  const args = ['run', 'build', '--output-logs=errors-only', ...parts];
  const env = ownEnvironment({ NODE_ENV: 'production', NO_COLOR: '1' });
  const { code, all } = await run(join(binaries, 'turbo'), args, { env, isInterruptible: true });
  if (/ENOSPC|No space left/.test(all))
    throw new Trouble(`The disk that holds ${root} is full: free some space and start again.`);
  if (code !== 0) throw new Trouble(`The build failed:\n${tail(all, 60)}`);
  return /FULL TURBO/.test(all) ? 'nothing to do' : '';
}

/** Puts the frameworks into the database; what is there already is brought up to date. */
export const loadCatalogue = (ownerUrl) => seed(ownerUrl, [join(root, 'prisma', 'dist', 'seed.js')]);

/** The same from the source files, for development, where nothing needs to be built. */
export const loadCatalogueFromSource = (ownerUrl) =>
  seed(ownerUrl, ['--conditions=source', join(root, 'prisma', 'seed.ts')]);

async function seed(ownerUrl, program) {
  const { code, all } = await run(nodeBinary, program, { env: ownEnvironment({ DATABASE_OWNER_URL: ownerUrl }) });
  if (code !== 0) throw new Trouble(`The catalogue could not be loaded:\n${tail(all)}`);
}
