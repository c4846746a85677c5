import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './process.mjs';

const web = join(root, 'apps', 'web', 'dist');
const assets = join(web, 'assets');
const names = await readdir(assets);
const scripts = new Map(
  await Promise.all(
    names
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => [name, await readFile(join(assets, name), 'utf8')]),
  ),
);
const document = await readFile(join(web, 'index.html'), 'utf8');
const kibibyte = 1024;

/** The file of that name in the build, whatever its content has made of the rest of it. */
const fileOf = (name) => [...scripts.keys()].find((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file)) ?? name;
const begin = scripts.get(fileOf('begin')) ?? '';
/** The address of each page, and the file of its code, as the script has it that begins. */
const pages = [...begin.matchAll(/[`'"](\/[\w$/-]*)[`'"]:\(\)=>\w+\(\(\)=>import\([`'"]\.\/([^`'"]+)/g)].map(
  ([, address, file]) => [address, file],
);

/** All scripts that have to be there before a file runs. */
function withImports(file, found = new Set()) {
  if (found.has(file) || !scripts.has(file)) return found;
  found.add(file);
  const imports = (scripts.get(file) ?? '').matchAll(/(?:from|import)[`'"]\.\/([^`'"]+\.js)[`'"]/g);
  for (const [, name] of imports) withImports(name, found);
  return found;
}

async function sent(files) {
  const sizes = await Promise.all(
    files.map(
      async (file) => (await readFile(join(assets, `${file}.br`)).catch(() => readFile(join(assets, file)))).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const first = withImports(fileOf('index'), withImports(fileOf('begin')));
const layouts = ['/o/$org', '/o/$org/settings'];

describe('what is sent for a page', () => {
  it('is found for each of them', () => {
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter(([, file]) => !scripts.has(file))).toEqual([]);
    expect(layouts.filter((layout) => pages.every(([address]) => address !== layout))).toEqual([]);
  });

  it('is seven scripts and 172 KiB for who signs in, with one style sheet', async () => {
    expect(first.size).toBeLessThanOrEqual(7);
    expect(await sent([...first])).toBeLessThanOrEqual(172 * kibibyte);
    expect(names.filter((name) => name.endsWith('.css'))).toHaveLength(1);
    expect(document.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(await sent(names.filter((name) => name.endsWith('.css')))).toBeLessThanOrEqual(50 * kibibyte);
  });

  // What opens on demand within a page, such as a picker or the month, is not counted.
  it.each(pages)('is few files and little at %s', async (address, file) => {
    const around = pages.filter(([layout]) => layouts.includes(layout) && address.startsWith(layout));
    const all = new Set([...first, ...[...around, [address, file]].flatMap(([, name]) => [...withImports(name)])]);

    expect(all.size).toBeLessThanOrEqual(24);
    expect(await sent([...all])).toBeLessThanOrEqual(322 * kibibyte);
    expect(all.size).toBeGreaterThan(first.size);
  });
});

describe('the scripts that are sent', () => {
  it('make no code out of text, which the content security policy refuses', () => {
    const makers = [...scripts].filter(([, code]) => /\bnew Function\(|\beval\(/.test(code)).map(([name]) => name);

    expect(makers).toEqual([]);
  });

  it('hold every message compiled, so that no parser of messages is missed', () => {
    const isMessage = /\bid:[`'"][\w+/=-]{6}[`'"],message:(?!\[)/;
    const uncompiled = [...scripts].filter(([, code]) => isMessage.test(code)).map(([name]) => name);

    expect(uncompiled).toEqual([]);
    expect([...scripts.values()].some((code) => /\bid:[`'"][\w+/=-]{6}[`'"],message:\[/.test(code))).toBe(true);
  });

  it('are begun by the document, with the font, and not held up by one that asks for the next', () => {
    expect(document).toMatch(/<script type="module" async crossorigin src="\/assets\/begin-/);
    expect(document.match(/<script type="module"/g)).toHaveLength(1);
    expect(document).toMatch(/<link rel="preload" as="font"/);
    expect(document).toMatch(/name="description"/);
  });

  it('are fetched at once and begun one after the other, so that none of it is one long task', () => {
    const begun = [...begin.matchAll(/import\([`'"]\.\/([a-z]+)-[\w-]{8}\.js/g)].map(([, name]) => name);
    const parts = ['react', 'zod', 'schemas', 'kit', 'index'];

    expect(begun.filter((name) => parts.includes(name))).toEqual(parts);
    for (const part of parts)
      expect(document).toContain(`<link rel="modulepreload" crossorigin href="/assets/${fileOf(part)}">`);
  });

  it('are not waited for by the frame, which has its style in the document and the style sheet behind it', () => {
    const [before, behind = ''] = document.split('class="frame"');

    expect(before).toMatch(/<style>[^<]*--wm-bg:[^<]*\.frame/);
    expect(before).not.toMatch(/rel="stylesheet"/);
    expect(behind).toMatch(/rel="stylesheet"/);
  });
});
