import { frameworksIn, mappings, schemesIn, shippedRules, translationsOf } from '@waymark/frameworks';
import pg from 'pg';

const frameworks = frameworksIn('en');
const url = process.env.DATABASE_OWNER_URL;
if (!url) throw new Error('Set DATABASE_OWNER_URL to the address of the database, as its owner.');

/** Loads the catalogue. Only inserts and updates, so it can run again at any time; a fixed number of statements. */
async function seed(client: pg.Client): Promise<void> {
  await upsert(
    client,
    'framework',
    ['id'],
    frameworks.map(({ id, name, fullTitle, version, publisher }) => ({
      id,
      name,
      full_title: fullTitle,
      version,
      publisher,
    })),
  );
  await upsert(
    client,
    'requirement',
    ['framework_id', 'id'],
    frameworks.flatMap((framework) =>
      framework.requirements.map(({ groupId, groupTitle, isMandatory, ...requirement }) => ({
        framework_id: framework.id,
        ...requirement,
        group_id: groupId,
        group_title: groupTitle,
        is_mandatory: isMandatory,
        other_words: translationsOf(framework.id, requirement.id),
      })),
    ),
  );
  await upsert(
    client,
    'requirement_mapping',
    ['from_framework_id', 'from_requirement_id', 'to_framework_id', 'to_requirement_id'],
    mappings.flatMap((mapping) =>
      mapping.pairs.map(({ from, to, strength, confidence }) => ({
        from_framework_id: mapping.from,
        from_requirement_id: from,
        to_framework_id: mapping.to,
        to_requirement_id: to,
        strength,
        confidence,
      })),
    ),
  );
}

/**
 * The rules of each scheme, and which of them older programmes were planned with: those from before rules were kept, and
 * those whose rules were kept without the documents and are otherwise the same.
 */
async function seedRules(client: pg.Client): Promise<void> {
  await upsert(client, 'lifecycle_rules', ['version'], shippedRules());
  const versions = schemesIn('en').map(({ id, rulesVersion }) => ({ scheme: id, rules_version: rulesVersion }));
  await client.query(
    `UPDATE programme p SET rules_version = s.rules_version
     FROM jsonb_to_recordset($1::jsonb) AS s(scheme text, rules_version text)
     JOIN lifecycle_rules now ON now.version = s.rules_version
     WHERE p.scheme = s.scheme AND (p.rules_version IS NULL OR EXISTS (
       SELECT FROM lifecycle_rules kept
       WHERE kept.version = p.rules_version AND (kept.rules -> 'data') = (now.rules -> 'data') - 'documents'))`,
    [JSON.stringify(versions)],
  );
}

/** One statement for all rows of a table: PostgreSQL reads them out of one JSON document. */
async function upsert(
  client: pg.Client,
  table: string,
  key: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => `"${column}"`).join(', ');
  const updates = columns
    .filter((column) => !key.includes(column))
    .map((column) => `"${column}" = excluded."${column}"`);
  await client.query(
    `INSERT INTO "${table}" (${names})
     SELECT ${names} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${updates.join(', ')}`,
    [JSON.stringify(rows)],
  );
}

const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  await client.query('BEGIN');
  await seed(client);
  await seedRules(client);
  await client.query('COMMIT');
} finally {
  await client.end();
}
