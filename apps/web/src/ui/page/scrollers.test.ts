import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const source = join(import.meta.dirname, '..', '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

/** The rules of a style sheet that scroll, each with what it declares. */
const scrollersOf = (text: string) =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .map(([, selector = '', declared = '']) => ({ selector: selector.trim(), declared }))
    .filter(({ declared }) => /overflow(-[xy])?: (auto|scroll)/.test(declared));

it('positions whatever scrolls, so that text hidden from sight inside it does not make the page itself longer', () => {
  const scrollers = files.flatMap((file) =>
    scrollersOf(readFileSync(join(source, file), 'utf8')).map((rule) => ({ file, ...rule })),
  );
  const positioned = scrollers.filter(({ declared }) => /position: (relative|absolute|fixed|sticky)/.test(declared));
  const isPositioned = ({ file, selector }: { file: string; selector: string }) =>
    positioned.some((one) => one.file === file && selector.startsWith(one.selector));

  expect(scrollers.length).toBeGreaterThan(20);
  expect(scrollers.filter((one) => !isPositioned(one)).map(({ file, selector }) => `${file} ${selector}`)).toEqual([]);
});
