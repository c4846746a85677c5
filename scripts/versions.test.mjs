import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './process.mjs';

const readJson = async (...path) => JSON.parse(await readFile(join(root, ...path), 'utf8'));
const lock = await readJson('package-lock.json');
// Everything that is not below node_modules is ours.
const workspaces = Object.keys(lock.packages).filter((path) => !path.includes('node_modules/'));

describe('the packages of others', () => {
  it.each(workspaces)('are named by the one version that is installed, in "%s"', async (workspace) => {
    const { dependencies = {}, devDependencies = {} } = await readJson(workspace, 'package.json');
    const named = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name]) => !name.startsWith('@waymark/'),
    );

    const floating = named.filter(([name, version]) => {
      const installed = lock.packages[join(workspace, 'node_modules', name)] ?? lock.packages[`node_modules/${name}`];
      return installed?.version !== version;
    });

    expect(floating).toEqual([]);
  });
});
