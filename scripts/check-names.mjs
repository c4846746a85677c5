// Nothing outside the catalogue compares the name of a scheme, framework, family, stage or rule: code asks for traits, so
// that another scheme is one more folder. Refuses such names as literals of the programs (not of tests and what a feature shows in the demo).
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from './process.mjs';

const looked = ['apps/api/src', 'apps/web/src', 'packages/domain/src', 'packages/contracts/src'];
const isExempt = /\.test\.tsx?$|^apps\/web\/src\/test\/|(\.demo|-demo-words(-\w+)?)\.ts$/;
/** Names that also mean something else where they stand: a page of the web. */
const others = new Map([['gap-analysis', /^apps\/web\/src\//]]);

const string = /(['"`])((?:(?!\1)[^\\\n]|\\.)*?)\1/g;
const comment = /\/\*[\s\S]*?\*\/|(^|[^:'"`])\/\/.*$/gm;
const regex = /\/\^?[^/\n]*\/[a-z]*\.(test|exec)\(/g;

/** Literals of the files (path → source) that name something of the catalogue. */
export function namesIn(files, { names, families }) {
  const known = new Set(names);
  const beginsLike = (text) => families.some((family) => text === family || text.startsWith(`${family}-`));
  const offences = [];
  for (const [path, source] of files) {
    if (isExempt.test(path)) continue;
    const code = source.replace(comment, '$1');
    const found = [...code.matchAll(string)].map(([, , text]) => text);
    // SQL stands in a template over several lines; its own strings are found by their quotes as well.
    const named = found.filter((text) => (known.has(text) || beginsLike(text)) && !others.get(text)?.test(path));
    const patterns = [...code.matchAll(regex)]
      .map(([text]) => text)
      .filter((text) => families.some((f) => text.includes(f)));
    for (const name of new Set([...named, ...patterns]))
      offences.push(`${path}: compares ${name}; ask for a trait instead.`);
  }
  return offences;
}

/** The names the catalogue gives, out of its folders. */
export async function catalogueNames(folder = join(root, 'packages', 'frameworks')) {
  const names = new Set();
  const families = new Set();
  for (const kind of ['schemes', 'catalogues']) {
    for (const id of await readdir(join(folder, kind))) {
      const read = async (part) =>
        JSON.parse(await readFile(join(folder, kind, id, `${part}.json`), 'utf8').catch(() => 'null'));
      const [scheme, lifecycle] = [await read('scheme'), await read('lifecycle')];
      if (id !== 'common') names.add(id);
      if (scheme) families.add(scheme.family);
      for (const { key } of lifecycle?.stages ?? []) names.add(key);
      for (const rule of [...(lifecycle?.milestones ?? []), ...(lifecycle?.conditions ?? [])]) names.add(rule.id);
    }
  }
  return { names: [...names], families: [...families] };
}

async function sourceFiles() {
  const files = new Map();
  for (const folder of looked) {
    for (const file of await readdir(join(root, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(file)) continue;
      const path = join(root, folder, file);
      files.set(relative(root, path).split(sep).join('/'), await readFile(path, 'utf8'));
    }
  }
  return files;
}

if (process.argv[1] === import.meta.filename) {
  const offences = namesIn(await sourceFiles(), await catalogueNames());
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
