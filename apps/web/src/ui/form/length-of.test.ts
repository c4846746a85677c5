import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..', '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /^(features|pages)\b/.test(file) &&
    !file.startsWith(join('pages', 'design')) &&
    file.endsWith('.tsx') &&
    !file.endsWith('.test.tsx'),
);

/** Fields that take text, with everything that stands in their tags. */
const textFields = (text: string) =>
  [...text.matchAll(/^( *)(?:[^\n]*)<(?:TextInput|Textarea)\b(?:[^\n]*\/>|[\s\S]*?\n\1\/>)/gm)].map(([field]) => field);

it('has every field for text take as many characters as its contract, and no number of its own', () => {
  const fields = files.flatMap((file) =>
    textFields(readFileSync(join(source, file), 'utf8')).map((field) => ({ file, field })),
  );
  const without = fields.filter(({ field }) => !/maxLength=\{(lengthOf\(|maxLength\})/.test(field));

  expect(fields.length).toBeGreaterThan(45);
  expect(without).toEqual([]);
});
