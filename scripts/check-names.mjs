// Nothing outside the catalogue compares the name of a scheme, framework, family, stage or rule, calls a standard by its
// title in a sentence, or knows the words before its numbers: code asks for traits and words, so that another scheme is one
// more folder. Refuses them in the programs (not in tests and in what a feature shows in the demo).
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from './process.mjs';

const looked = ['apps/api/src', 'apps/web/src', 'packages/domain/src', 'packages/contracts/src'];
const isExempt = /\.test\.tsx?$|^apps\/web\/src\/test\/|(\.demo|[-/]demo-words(-\w+)?)\.ts$|\/demo-offer\.tsx$/;
/** Names that also mean something else where they stand: a page of the web. */
const others = new Map([['gap-analysis', /^apps\/web\/src\//]]);
/** Where other people's tables are read; elsewhere a control is a control. */
const readsTables = /\/import\//;

const string = /(['"`])((?:(?!\1)[^\\\n]|\\.)*?)\1/g;
const comment = /\/\*[\s\S]*?\*\/|(^|[^:'"`])\/\/.*$/gm;
const regex = /\/\^?[^/\n]*\/[a-z]*\.(test|exec)\(/g;
const pattern = /(?<=[=(,:\s])\/(?![*/\s])(?:[^/\\\n]|\\.)+\/[a-z]*(?=[;,).\s])/g;
const letters = /[\p{L}\d]/u;

/** Literals of the files (path → source) that name something of the catalogue. */
export function namesIn(files, { names, families, titles = [], words = [] }) {
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
    for (const title of titles.filter((each) => saidAs(each).test(code)))
      offences.push(`${path}: calls a standard ${title}; take its name from the catalogue.`);
    if (!readsTables.test(path)) continue;
    const alternatives = [...found, ...code.matchAll(pattern)].flatMap((text) => String(text).split(/[^\p{L}\d§ ]+/u));
    const told = new Set(alternatives.map((text) => text.trim().toLowerCase()));
    for (const word of words.filter((each) => told.has(each)))
      offences.push(`${path}: knows the word ${word} before a number; take it from the catalogue.`);
  }
  return offences;
}

/** A title however its parts are joined: `SOC 2`, `SOC-2-Bericht`. */
const saidAs = (title) =>
  new RegExp(
    `(?<!${letters.source})${title.split(/\s+/).map(RegExp.escape).join('[\\s-]?')}(?!${letters.source})`,
    'u',
  );

/** Without edition and type: `ISO/IEC 27001`, `SOC 2`. */
const titleOf = (name) => name.replace(/:\d{4}\b.*$| (Type|Typ) \w+$/u, '');

/** The names the catalogue gives, out of its folders. */
export async function catalogueNames(folder = join(root, 'packages', 'frameworks')) {
  const names = new Set();
  const families = new Set();
  const titles = new Set();
  const words = new Set();
  for (const kind of ['schemes', 'catalogues']) {
    for (const id of await readdir(join(folder, kind))) {
      const read = async (part) =>
        JSON.parse(await readFile(join(folder, kind, id, `${part}.json`), 'utf8').catch(() => 'null'));
      const [scheme, lifecycle] = [await read('scheme'), await read('lifecycle')];
      if (id !== 'common') names.add(id);
      if (scheme) families.add(scheme.family);
      for (const { key } of lifecycle?.stages ?? []) names.add(key);
      for (const rule of [...(lifecycle?.milestones ?? []), ...(lifecycle?.conditions ?? [])]) names.add(rule.id);
      for (const title of (await read('framework'))?.calledAlso ?? []) titles.add(title);
      for (const language of await readdir(join(folder, kind, id, 'words'))) {
        const { scheme: said, framework } = await read(join('words', language.replace(/\.json$/, '')));
        if (said) titles.add(titleOf(said.name));
        for (const text of Object.values(framework?.references ?? {}))
          for (const word of text.split('|')) words.add(word.trim().toLowerCase());
      }
    }
  }
  return { names: [...names], families: [...families], titles: [...titles], words: [...words] };
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
