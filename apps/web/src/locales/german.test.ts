import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getCatalogs } from '@lingui/cli/api';
import { makeConfig } from '@lingui/conf';
import config from '../../lingui.config.ts';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const toRepair = 'Run `npx lingui extract` in apps/web and translate what is new in src/locales/de.po.';

interface Entry {
  message?: string | undefined;
  translation?: string | undefined;
}

/** What a translation must hold exactly as the message does: placeholders, plural forms, numbers in them, tags. */
function fixedParts(text: string): string[] {
  const forms = text.match(/#|\b(?:one|other) \{/g) ?? [];
  const placeholders = text.replaceAll(/\b(one|other) \{/g, '$1 ').match(/\{\w+(?=[,}])(?:, \w+)?/g);
  return [...new Set(placeholders), ...forms, ...(text.match(/<\/?\d+\/?>/g) ?? [])].sort();
}

describe('the German catalogue', () => {
  let inCode: [id: string, entry: Entry][] = [];
  let german: Readonly<Record<string, Entry | undefined>> = {};

  beforeAll(async () => {
    const [catalog] = await getCatalogs(makeConfig({ ...config, rootDir }, { skipValidation: true }));
    inCode = Object.entries((await catalog?.collect()) ?? {});
    german = (await catalog?.read('de')) ?? {};
  }, 60_000);

  test('has words for every message of the code', () => {
    const missing = inCode.filter(([id]) => !german[id]?.translation?.trim()).map(([, { message }]) => message);

    expect(inCode.length).toBeGreaterThan(500);
    expect({ missing, toRepair }).toEqual({ missing: [], toRepair });
  });

  test('holds nothing that the code no longer says', () => {
    const known = new Set(inCode.map(([id]) => id));

    const left = Object.entries(german).filter(([id]) => !known.has(id));

    expect({ left: left.map(([, entry]) => entry?.message), toRepair }).toEqual({ left: [], toRepair });
  });

  test('keeps the placeholders, plural forms and tags of each message', () => {
    const changed = Object.values(german)
      .map((entry) => ({ message: entry?.message ?? '', translation: entry?.translation ?? '' }))
      .filter(({ message, translation }) => fixedParts(message).join() !== fixedParts(translation).join());

    expect(changed).toEqual([]);
  });
});
