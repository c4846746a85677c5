// Who may read and write which table: a feature writes its own tables only, and its SQL names those and what everybody
// reads; of another it joins what that one offers (`task.offer.ts`). Whose a table is stands above its model in prisma/schema.prisma (`/// @feature tasks`). Prints every offence.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './process.mjs';
import { sourceFiles } from './source-files.mjs';

/** What everything else hangs on; any feature may read it. */
const readByAll = new Set([
  'organisation',
  'closure',
  'member',
  'user',
  'framework',
  'lifecycle_rules',
  'requirement',
  'requirement_mapping',
  'programme',
  'stage',
  'gap_item',
  'blob',
]);

/** Honest exceptions: what else a feature writes, and why. */
const exceptions = [
  {
    feature: 'demo',
    writes: ['organisation', 'user', 'member'],
    why: 'a demo and its people come and go as a whole, without sign-up or invitation',
  },
];

/** Tables by name, with the model of Prisma's client and the feature whose it is. */
export function tablesOf(schema) {
  const models = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([^}]*(?:\}[^\n][^}]*)*)^\}/gm)];
  return models.map(([, notes, model, body]) => ({
    table: /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model,
    model: model[0].toLowerCase() + model.slice(1),
    feature: /@feature ([a-z-]+)/.exec(notes)?.[1],
  }));
}

const inFeature = /^apps\/api\/src\/features\/([^/]+)\//;
const named = /\b(FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?"?([a-z_]+)"?(?![a-z_"(])/g;
const written =
  /\.(\w+)\s*\.\s*(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(/g;

/** One sentence for each table that a file should leave alone. */
export function offencesOf(files, tables) {
  const byName = new Map(tables.map((table) => [table.table, table]));
  const byModel = new Map(tables.map((table) => [table.model, table]));
  const unowned = tables
    .filter(({ feature }) => !feature)
    .map(({ table }) => `prisma/schema.prisma: ${table} has no @feature.`);
  const offences = [...files].flatMap(([path, source]) => {
    const feature = inFeature.exec(path)?.[1];
    if (!feature || /\.test\.tsx?$/.test(path)) return [];
    const uses = [...sqlUses(source, byName), ...clientUses(source, byModel)];
    return uses
      .filter((use) => !isAllowed(feature, use))
      .map(({ table, isWrite }) => `${path}: ${sentence(table, isWrite)}`);
  });
  return [...unowned, ...new Set(offences)];
}

function sqlUses(source, byName) {
  return [...source.matchAll(named)].flatMap(([, word, name]) => {
    const table = byName.get(name);
    return table ? [{ table, isWrite: word === 'INTO' || word === 'UPDATE' }] : [];
  });
}

function clientUses(source, byModel) {
  return [...source.matchAll(written)].flatMap(([, name]) => {
    const table = byModel.get(name);
    return table ? [{ table, isWrite: true }] : [];
  });
}

function isAllowed(feature, { table, isWrite }) {
  if (table.feature === feature) return true;
  if (!isWrite && readByAll.has(table.table)) return true;
  return exceptions.some((one) => one.feature === feature && one.writes.includes(table.table));
}

const sentence = ({ table, feature }, isWrite) =>
  isWrite
    ? `writes ${table}, which is of ${feature}; call what that feature exports.`
    : `reads ${table}, which is of ${feature}; let that feature contribute or offer it.`;

if (process.argv[1] === import.meta.filename) {
  const schema = await readFile(join(root, 'prisma/schema.prisma'), 'utf8');
  const offences = offencesOf(await sourceFiles(), tablesOf(schema));
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
