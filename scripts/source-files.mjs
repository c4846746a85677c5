import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from './process.mjs';

const skipped = new Set([
  'node_modules',
  'dist',
  'generated',
  'locales',
  'data',
  'coverage',
  '.git',
  '.turbo',
  '.data',
]);

/** Every source file of ours by its path from the root, for the checks of the lint. */
export async function sourceFiles() {
  const files = new Map();
  const read = async (folder) => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) await read(path);
      if (entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name)) {
        files.set(relative(root, path).split(sep).join('/'), await readFile(path, 'utf8'));
      }
    }
  };
  for (const folder of ['apps', 'packages', 'prisma', 'scripts']) await read(join(root, folder));
  return files;
}
