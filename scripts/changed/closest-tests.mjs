import { basename, dirname, extname, join, sep } from 'node:path';
import { importsOf } from '../imports-of.mjs';

const isTest = (path) => /\.(test|e2e)\.(ts|tsx|mjs)$/.test(path);

/**
 * The test files that a change of these files can break, the likeliest first. `files` are all sources by path, `changed`
 * are paths of any file. A test is close when it lies beside what changed or beside what imports it; a file that
 * many import says little about each of them, so the way through it is long. Of tests equally far, whose path has more
 * words of the changed file comes first.
 */
export function closestTests(files, changed) {
  const importers = importersOf(files);
  const beside = groupBy([...files.keys()].filter(isTest), dirname);
  const mentioning = (path) => [...files.keys()].filter((file) => files.get(file).includes(basename(path)));
  const followers = (path) => (files.has(path) ? (importers.get(path) ?? []) : mentioning(path));

  const distances = new Map();
  const waiting = changed.map((path) => ({ path, distance: 0 }));
  while (waiting.length > 0) {
    const { path, distance } = waiting.splice(nearest(waiting), 1)[0];
    if (distances.has(path)) continue;
    distances.set(path, distance);
    if (isTest(path)) continue;
    const next = followers(path);
    const step = distance + 1 + Math.log2(Math.max(1, next.length));
    for (const follower of next) waiting.push({ path: follower, distance: step });
    for (const test of beside.get(dirname(path)) ?? []) waiting.push({ path: test, distance: distance + 0.5 });
  }

  const words = changed.flatMap(wordsOf);
  const shared = (path) => wordsOf(path).filter((word) => words.some((other) => isOneWord(word, other))).length;
  return [...distances.keys()]
    .filter((path) => isTest(path) && files.has(path))
    .sort((a, b) => distances.get(a) - distances.get(b) || shared(b) - shared(a) || (a < b ? -1 : 1));
}

const nearest = (waiting) =>
  waiting.reduce((best, { distance }, index) => (distance < waiting[best].distance ? index : best), 0);

function importersOf(files) {
  const links = [...files].flatMap(([path, source]) =>
    importsOf(source)
      .filter(({ isType }) => !isType)
      .map(({ name }) => ({ path, target: targetOf(path, name) })),
  );
  const found = groupBy(links, ({ target }) => target);
  return new Map([...found].map(([target, from]) => [target, [...new Set(from.map(({ path }) => path))]]));
}

function targetOf(path, name) {
  if (name.startsWith('.')) return join(dirname(path), name.split('?')[0]).split(sep).join('/');
  const own = /^@waymark\/(.+)$/.exec(name)?.[1];
  return own === 'prisma' ? 'prisma/index.ts' : own ? `packages/${own}/src/index.ts` : name;
}

const wordsOf = (path) => basename(path, extname(path)).split(/[^a-z0-9]+/i);

/** Also `task` and `tasks`. */
const isOneWord = (a, b) => (a.length > b.length ? a : b).startsWith(a.length > b.length ? b : a);

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
