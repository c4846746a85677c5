// Fills a database with one large organisation among many small ones, by the hundred thousand rows in single statements.
// Beside it stands its twin, which differs only in how much evidence there is: what costs more in the large one, costs
// with what is stored.
import { randomBytes, randomUUID } from 'node:crypto';

export const large = {
  id: '0b000000-0000-7000-8000-000000000001',
  programme: '0b000000-0000-7000-8000-0000000000bb',
};
export const twin = {
  id: '0b000000-0000-7000-8000-000000000002',
  programme: '0b000000-0000-7000-8000-0000000000bc',
};
/** Where people are looked at working: ten programmes, the first with a gap table of its own length. */
export const desk = {
  id: '0b000000-0000-7000-8000-000000000003',
  slug: 'organisation-3',
  programme: '0b000000-0000-7000-8000-0000000000bd',
};
const deskSizes = { programmes: 10, evidence: 400, activity: 1000 };
export const evidenceOfTwin = 1000;
/** Ten years of them. */
const keptDays = 3650;
/** What is kept of a programme on each of them, as of real size. */
const keptFacts = `jsonb_build_object('verdict', 'not_ready', 'targetOn', p.target_on, 'forecast', NULL,
  'counts', '{"inScope": 100, "notApplicable": 0, "byState": {"proven": 20, "claimed": 40, "gap": 20, "unknown": 20}}'::jsonb,
  'gates', '[{"id": "every-requirement", "isMet": false}, {"id": "no-major", "isMet": true}]'::jsonb,
  'nextHardDate', jsonb_build_object('id', 'stage-1-audit', 'on', current_date + 40), 'overdue', '{"tasks": 3, "gapItems": 9}'::jsonb,
  'stages', (SELECT jsonb_agg(jsonb_build_object('key', s.key, 'status', s.status, 'plannedFromOn', s.planned_from_on,
      'plannedToOn', s.planned_to_on, 'actualFromOn', s.actual_from_on, 'actualToOn', s.actual_to_on) ORDER BY s."order")
    FROM stage s WHERE s.organisation_id = p.organisation_id AND s.programme_id = p.id))`;
const framework = 'bench';
const longFramework = 'bench-long';
/** Whose session it is. */
export const manager = '0b000000-0000-7000-8000-0000000000aa';

/** Writes the data set as the owner of the tables; gives the token of a session of the large organisation's manager. */
export async function fillDatabase(client, sizes) {
  const perProgramme = Math.ceil(sizes['gap-items'] / sizes.programmes);
  // The rows are made here, so that triggers and checks of foreign keys would only cost time.
  await client.query("SET session_replication_role = 'replica'");
  await people(client);
  await organisations(client, sizes.organisations);
  await catalogue(client, framework, perProgramme);
  await catalogue(client, longFramework, sizes['table-items']);
  for (const [organisation, count] of [
    [large, sizes.evidence],
    [twin, Math.min(evidenceOfTwin, sizes.evidence)],
  ]) {
    await programmes(client, organisation, sizes.programmes);
    await evidence(client, organisation, { count, items: perProgramme * sizes.programmes });
    await activity(client, organisation, sizes.activity);
  }
  await programmes(client, desk, deskSizes.programmes, longFramework);
  await evidence(client, desk, { count: deskSizes.evidence, items: sizes['table-items'] });
  await activity(client, desk, deskSizes.activity);
  await client.query("SET session_replication_role = 'origin'");
  await client.query('VACUUM (ANALYZE)');
  return signIn(client);
}

async function people(client) {
  await client.query(
    `INSERT INTO "user" (id, name, email)
     SELECT CASE WHEN n = 0 THEN $1::uuid ELSE uuidv7() END, 'Person ' || n, 'person' || n || '@bench.test'
     FROM generate_series(0, 40) n`,
    [manager],
  );
}

const watched = [large.id, twin.id, desk.id];

async function organisations(client, count) {
  await client.query(
    `INSERT INTO organisation (id, slug, name)
     SELECT coalesce(($1::uuid[])[n], uuidv7()), 'organisation-' || n, 'Organisation ' || n
     FROM generate_series(1, greatest(3, $2::int)) n`,
    [watched, count],
  );
  await client.query(
    `INSERT INTO member (organisation_id, user_id, role)
     SELECT o.id, u.id, CASE WHEN u.id = $2 THEN 'manager' ELSE 'contributor' END
     FROM organisation o CROSS JOIN "user" u WHERE o.id = ANY ($1::uuid[])
     UNION ALL SELECT o.id, $2, 'contributor' FROM organisation o WHERE o.id <> ALL ($1::uuid[]) AND random() < 0.001`,
    [watched, manager],
  );
}

async function catalogue(client, id, requirements) {
  await client.query(
    `INSERT INTO framework (id, name, full_title, version, publisher) VALUES ($1, $1, 'Bench', '1', 'Bench')`,
    [id],
  );
  await client.query(
    `INSERT INTO requirement (framework_id, id, title, summary, group_id, group_title, is_mandatory, "order")
     SELECT $1, 'R.' || (n / 20) || '.' || (n % 20), 'Requirement ' || n, 'Show that requirement ' || n || ' is met.',
       'G' || (n / 20), 'Group ' || (n / 20), n % 3 = 0, n FROM generate_series(1, $2::int) n`,
    [id, requirements],
  );
}

/** The first programme may follow a framework of its own. */
async function programmes(client, organisation, count, first = framework) {
  await client.query(
    `INSERT INTO programme (organisation_id, id, scheme, framework_id, name, scope_statement, categories, start_on, target_on)
     SELECT $1, CASE WHEN n = 1 THEN $4::uuid ELSE uuidv7() END, 'iso-27001-2022', CASE WHEN n = 1 THEN $5 ELSE $2 END, 'Programme ' || n, 'Everything', '{}', current_date - 200, current_date + 200
     FROM generate_series(1, $3::int) n`,
    [organisation.id, framework, count, organisation.programme, first],
  );
  await client.query(
    `INSERT INTO stage (organisation_id, programme_id, key, "order", status, planned_from_on, planned_to_on, baseline_from_on, baseline_to_on)
     SELECT p.organisation_id, p.id, s.key, s.n, CASE WHEN s.n < 3 THEN 'done' WHEN s.n = 3 THEN 'active' ELSE 'planned' END,
       current_date - 200 + s.n::int * 40, current_date - 161 + s.n::int * 40, current_date - 200 + s.n::int * 40, current_date - 161 + s.n::int * 40
     FROM programme p, unnest(ARRAY['gap-analysis','isms-implementation','internal-audit-review','stage-1-audit','stage-2-audit','certification','surveillance','recertification'])
       WITH ORDINALITY AS s(key, n)
     WHERE p.organisation_id = $1`,
    [organisation.id],
  );
  await client.query(
    `INSERT INTO gap_item (organisation_id, programme_id, framework_id, requirement_id, conformity, finding_as_is, owner_id, due_on, assessed_at, accepted_at, accepted_by_id)
     SELECT p.organisation_id, p.id, p.framework_id, r.id,
       (ARRAY['conform','improvement','minor','not_assessed','conform'])[1 + r."order" % 5], repeat('As it is. ', 10),
       (SELECT array_agg(user_id ORDER BY user_id) FROM member WHERE organisation_id = $1)[1 + r."order" % 40],
       current_date + (r."order" % 90) - 30,
       CASE WHEN r."order" % 5 <> 3 THEN now() END, CASE WHEN r."order" % 5 = 0 THEN now() END, CASE WHEN r."order" % 5 = 0 THEN $2::uuid END
     FROM programme p JOIN requirement r ON r.framework_id = p.framework_id WHERE p.organisation_id = $1`,
    [organisation.id, manager],
  );
  await client.query(
    `INSERT INTO programme_snapshot (organisation_id, programme_id, on_day, definition_version, in_scope, proven, claimed, gap, "unknown", facts)
     SELECT p.organisation_id, p.id, current_date - n, 1, 100, 20, 40, 20, 20, ${keptFacts}
     FROM programme p, generate_series(1, ${keptDays}) n WHERE p.organisation_id = $1`,
    [organisation.id],
  );
  await client.query(
    `INSERT INTO gap_item_acceptance (organisation_id, gap_item_id, accepted_at, accepted_by_id)
     SELECT organisation_id, id, accepted_at, accepted_by_id FROM gap_item WHERE organisation_id = $1 AND accepted_at IS NOT NULL`,
    [organisation.id],
  );
}

async function evidence(client, organisation, { count, items }) {
  await client.query(
    `INSERT INTO evidence (organisation_id, title, captured_on, period_from_on, period_to_on, owner_id, uploaded_at)
     SELECT $1, 'Evidence ' || n || (ARRAY[' access', ' backup', ' access'])[1 + n % 3] || (ARRAY[' review', ' report'])[1 + n / 3 % 2], current_date - n % 400, NULL, NULL,
       (SELECT array_agg(user_id ORDER BY user_id) FROM member WHERE organisation_id = $1)[1 + n % 40], now() - n * interval '5 minutes'
     FROM generate_series(1, $2::int) n`,
    [organisation.id, count],
  );
  await client.query(
    `INSERT INTO evidence_version (organisation_id, evidence_id, number, url, captured_on, uploaded_by_id, uploaded_at)
     SELECT organisation_id, id, 1, 'https://files.bench.test/' || id, captured_on, owner_id, uploaded_at
     FROM evidence WHERE organisation_id = $1`,
    [organisation.id],
  );
  // Ids of our own, which a statement that cannot be prepared may name.
  await client.query(
    `DROP TABLE IF EXISTS numbered_item, numbered_evidence;
     CREATE TEMP TABLE numbered_item AS
       SELECT id, programme_id, row_number() OVER (ORDER BY programme_id, requirement_id) - 1 AS n
       FROM gap_item WHERE organisation_id = '${organisation.id}';
     CREATE TEMP TABLE numbered_evidence AS
       SELECT id, captured_on, owner_id, row_number() OVER (ORDER BY id) - 1 AS n
       FROM evidence WHERE organisation_id = '${organisation.id}'`,
  );
  // The verdict, the days, the people and the programme stand in the link, and what follows from them in the gap item, as the
  // triggers would have put them there.
  await client.query(
    `INSERT INTO evidence_link (organisation_id, evidence_id, gap_item_id, programme_id, verdict, captured_on, owner_id, uploaded_by_id)
     SELECT $1, e.id, i.id, i.programme_id, CASE WHEN e.n % 50 = 0 THEN NULL WHEN e.n % 7 = 0 THEN 'rejected' ELSE 'accepted' END, e.captured_on,
       e.owner_id, e.owner_id
     FROM numbered_evidence e JOIN numbered_item i ON i.n = e.n % $2::int`,
    [organisation.id, items],
  );
  await client.query(
    `UPDATE gap_item SET evidence_until = evidence_until_of(organisation_id, id, evidence_required)
     WHERE organisation_id = $1`,
    [organisation.id],
  );
  await client.query(
    `INSERT INTO evidence_review (organisation_id, evidence_id, programme_id, version_number, verdict, reason, reviewer_id)
     SELECT $1, e.id, i.programme_id, 1, CASE WHEN e.n % 7 = 0 THEN 'rejected' ELSE 'accepted' END,
       CASE WHEN e.n % 7 = 0 THEN 'wrong_period' END, $3
     FROM numbered_evidence e JOIN numbered_item i ON i.n = e.n % $2::int WHERE e.n % 50 <> 0`,
    [organisation.id, items, manager],
  );
}

async function activity(client, organisation, count) {
  await client.query(
    `INSERT INTO activity (organisation_id, sequence, at, actor_id, actor_name, action, subject_type, subject_label, after, previous_hash, hash)
     SELECT $1, n, now() - ($3::int - n) * interval '1 minute', $2, 'Person 0', 'gap_item.changed', 'gap_item', 'R.' || n % 100,
       '{"conformity": "conform"}', md5((n - 1)::text), md5(n::text)
     FROM generate_series(1, $3::int) n`,
    [organisation.id, manager, count],
  );
}

async function signIn(client) {
  const token = randomBytes(24).toString('base64url');
  await client.query(
    `INSERT INTO session (id, token, expires_at, user_id) VALUES ($1, $2, now() + interval '1 day', $3)`,
    [randomUUID(), token, manager],
  );
  return token;
}
