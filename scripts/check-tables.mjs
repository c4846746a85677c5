// Who may read and write which table: a feature writes its own tables only, and its SQL names those and what everybody
// reads. Whose a table is stands above its model in prisma/schema.prisma (`/// @feature tasks`). Prints every offence.
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

/** Honest exceptions: what else a feature reads, or writes, and why. */
const exceptions = [
  {
    feature: 'gap-items',
    reads: ['evidence', 'evidence_version', 'evidence_link', 'programme_document', 'task'],
    why: 'an item is as proven as its evidence, and gates and open tasks are shown beside it in one statement',
  },
  {
    feature: 'programmes',
    reads: ['certificate', 'assurance_report', 'bridge_letter', 'rule_override', 'stage_run'],
    why: 'the dates of a programme follow from its records, agreed days and former runs, in one statement',
  },
  {
    feature: 'programmes',
    writes: ['gap_item', 'evidence_link'],
    why: 'the work for an edition that has ended is carried over to the one in force as a whole',
  },
  {
    feature: 'stage-gates',
    reads: ['certificate', 'assurance_report', 'evidence_link', 'programme_document'],
    why: 'the end of a stage is counted in the rows behind it, inside the transaction that signs it',
  },
  { feature: 'organisations', reads: ['auditor_firm'], why: 'the work calendar is shown with the limits of auditors' },
  { feature: 'comments', reads: ['evidence', 'task'], why: 'a comment is shown by the name of what it is about' },
  { feature: 'forecast', reads: ['gap_item_acceptance'], why: 'the pace is counted from what was accepted, and when' },
  { feature: 'reports', reads: ['task'], why: 'the report counts overdue tasks beside overdue gap items' },
  {
    feature: 'reminders',
    writes: ['organisation'],
    why: 'the day that was last reminded of is found from one table, for all organisations',
  },
  {
    feature: 'demo',
    writes: ['organisation', 'user', 'session', 'member'],
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
  const own = exceptions.filter((one) => one.feature === feature);
  return own.some(({ reads = [], writes = [] }) => (isWrite ? writes : [...reads, ...writes]).includes(table.table));
}

const sentence = ({ table, feature }, isWrite) =>
  isWrite
    ? `writes ${table}, which is of ${feature}; call what that feature exports.`
    : `reads ${table}, which is of ${feature}; let that feature contribute it.`;

if (process.argv[1] === import.meta.filename) {
  const schema = await readFile(join(root, 'prisma/schema.prisma'), 'utf8');
  const offences = offencesOf(await sourceFiles(), tablesOf(schema));
  for (const offence of offences) console.error(offence);
  process.exitCode = offences.length > 0 ? 1 : 0;
}
