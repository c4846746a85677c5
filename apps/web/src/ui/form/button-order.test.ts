import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..', '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
);

const cancels = /<FormFoot|<Trans>Cancel<\/Trans>/;
/** The last button that sends a form stands behind the one that cancels it. */
const isInOrder = (text: string) => text.lastIndexOf('type="submit"') > text.search(cancels);

it('has one order of buttons in all forms: what cancels first, what is done last', () => {
  const forms = files
    .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }))
    .filter(({ text }) => cancels.test(text) && text.includes('type="submit"'));

  expect(forms.length).toBeGreaterThan(15);
  expect(forms.filter(({ text }) => !isInOrder(text)).map(({ file }) => file)).toEqual([]);
});
