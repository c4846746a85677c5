// The dependency rule, so that nobody has to remember it: which folder may import what, no cycles, no file too long, and
// no folder that collects leftovers. Prints every offence and ends with code 1.
import { dirname, extname, join, sep } from 'node:path';
import { importsOf } from './imports-of.mjs';
import { sourceFiles } from './source-files.mjs';

const longest = 250;
const isLeftover = /(^|\/)(utils|helpers|types|constants|interfaces)\//;
const isTest =
  /(\.(test|e2e)\.(ts|tsx|mjs)$)|(^packages\/domain\/test\/)|(^apps\/(api\/test|web\/src\/test|web\/e2e)\/)/;
const own = ['contracts', 'domain', 'frameworks', 'prisma'].map((name) => `@waymark/${name}`);

// The first rule whose folder holds the file decides about packages. `*` is any package that is not ours.
const packageRules = [
  { folder: 'packages/domain/', allowed: [] },
  { folder: 'packages/contracts/', allowed: ['@waymark/domain', 'zod'] },
  { folder: 'packages/frameworks/', allowed: ['@waymark/domain', 'zod', 'node:crypto', 'node:fs', 'node:path'] },
  { folder: 'prisma/', allowed: ['@waymark/frameworks', '*'] },
  { folder: 'apps/web/', allowed: ['@waymark/contracts', '@waymark/domain', '*'] },
  { folder: 'apps/api/', allowed: [...own, '*'] },
];

// Inside the apps: files of `from` may not import files of `to`.
const folderRules = [
  { from: /^apps\/api\/src\/common\//, to: /^apps\/api\/src\/features\//, why: 'common is below the features' },
  {
    from: /^apps\/web\/src\/(ui|lib)\//,
    to: /^apps\/web\/src\/(features|pages|routes)\//,
    why: 'ui and lib know no feature',
  },
  { from: /^apps\/web\/src\/lib\//, to: /^apps\/web\/src\/ui\//, why: 'lib is below ui' },
  { from: /^apps\/web\/src\/features\//, to: /^apps\/web\/src\/(pages|routes)\//, why: 'pages put features together' },
];
const featureOf = (path) => /^apps\/(api|web)\/src\/features\/([^/]+)\//.exec(path)?.slice(1);
const isOfferedToOthers = /\.(service|module|offer)\.ts$/;

export function offencesOf(files) {
  const offences = [];
  for (const [path, source] of files) {
    const say = (sentence) => offences.push(`${path}: ${sentence}`);
    const lines = source.split('\n').length - 1;
    if (lines > longest) say(`has ${lines} lines; the limit is ${longest}.`);
    if (isLeftover.test(path)) say('lies in a folder for leftovers; put it beside the one concept it serves.');
    if (/^apps\/.*\/index\.tsx?$/.test(path)) say('is a barrel file; apps have none.');
    for (const entry of importsOf(source)) {
      const sentence = entry.name.startsWith('.') ? wrongFile(path, entry.name) : wrongPackage(path, entry.name);
      if (sentence) say(sentence);
    }
  }
  return [...offences, ...cyclesOf(files).map((cycle) => `${cycle[0]}: imports itself: ${cycle.join(' → ')}.`)];
}

function wrongPackage(path, name) {
  const rule = packageRules.find(({ folder }) => path.startsWith(folder));
  if (!rule || isTest.test(path) || isTool(path)) return undefined;
  const isOwn = name.startsWith('@waymark/');
  const base = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (rule.allowed.includes(base) || (!isOwn && rule.allowed.includes('*'))) return undefined;
  return `may not import ${name}.`;
}

/** Settings of a tool, such as vite.config.ts, are outside `src` and belong to no layer. */
const isTool = (path) => /(^|\/)[^/]+\.config\.(ts|js|mjs)$/.test(path);

function wrongFile(path, name) {
  if (extname(name) === '') return `imports ${name} without its extension.`;
  if (isTest.test(path)) return undefined;
  const target = resolvePath(path, name);
  const rule = folderRules.find(({ from, to }) => from.test(path) && to.test(target));
  if (rule) return `may not import ${target}: ${rule.why}.`;

  const [app, feature] = featureOf(path) ?? [];
  const [otherApp, other] = featureOf(target) ?? [];
  if (!feature || !other || (app === otherApp && feature === other)) return undefined;
  if (app === 'api' && isOfferedToOthers.test(target)) return undefined;
  return `may not import ${target}: a feature knows ${app === 'api' ? 'of another only what it offers' : 'no other feature'}.`;
}

const resolvePath = (path, name) => join(dirname(path), name.split('?')[0]).split(sep).join('/');

/** Cycles of imports that happen when the program runs; one for each file that is first to close one. */
export function cyclesOf(files) {
  const links = new Map();
  for (const [path, source] of files) {
    const targets = importsOf(source).filter(({ name, isType }) => name.startsWith('.') && !isType);
    links.set(
      path,
      targets.filter(({ isLazy }) => !isLazy).map(({ name }) => resolvePath(path, name)),
    );
  }
  const cycles = [];
  const done = new Set();
  const visit = (path, trail) => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const next of links.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of links.keys()) visit(path, []);
  return cycles;
}

if (process.argv[1] === import.meta.filename) {
  const offences = offencesOf(await sourceFiles());
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
