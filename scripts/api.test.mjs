import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { memory } from './api.mjs';
import { root } from './process.mjs';

describe('the API', () => {
  it('holds as much memory in its image as after `npm start`', async () => {
    const image = await readFile(join(root, 'Dockerfile'), 'utf8');
    const [, command] = /^CMD (\[.*main\.js"\])$/m.exec(image) ?? [];

    expect(JSON.parse(command).slice(1, 1 + memory.length)).toEqual(memory);
  });
});
