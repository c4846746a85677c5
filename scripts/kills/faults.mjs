// What must be true of the database and the files, whatever was killed.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Each gives rows where something is half, with a name in `what`. `$1` is the organisation. */
const halves = {
  'evidence without all of its versions': `
    SELECT e.id AS what FROM evidence e LEFT JOIN evidence_version v ON v.organisation_id = e.organisation_id AND v.evidence_id = e.id
    WHERE e.organisation_id = $1 GROUP BY e.organisation_id, e.id
    HAVING count(v.number) <> e.latest_number OR max(v.number) IS DISTINCT FROM e.latest_number`,
  'a blob that nothing refers to': `
    SELECT b.sha256 AS what FROM blob b WHERE b.organisation_id = $1
      AND NOT EXISTS (SELECT FROM upload u WHERE u.organisation_id = b.organisation_id AND u.sha256 = b.sha256)
      AND NOT EXISTS (SELECT FROM evidence_version v WHERE v.organisation_id = b.organisation_id AND v.sha256 = b.sha256)`,
  'evidence made twice':
    'SELECT title AS what FROM evidence WHERE organisation_id = $1 GROUP BY title HAVING count(*) > 1',
  'evidence and its log apart': `
    SELECT coalesce(e.id, a.subject_id::uuid) AS what FROM (SELECT * FROM evidence WHERE organisation_id = $1) e
    FULL JOIN (SELECT subject_id, count(*) AS entries FROM activity WHERE organisation_id = $1 AND action = 'evidence.added' GROUP BY 1) a
      ON a.subject_id = e.id WHERE e.id IS NULL OR a.entries IS DISTINCT FROM 1`,
  'versions and their log apart': `
    SELECT e.id AS what FROM evidence e WHERE e.organisation_id = $1 AND e.latest_number - 1 <> (
      SELECT count(*) FROM activity a WHERE a.organisation_id = $1 AND a.subject_id = e.id AND a.action = 'evidence.version_added')`,
  'links and their log apart': `
    SELECT e.id AS what FROM evidence e WHERE e.organisation_id = $1 AND
      (SELECT count(*) FROM evidence_link l WHERE l.organisation_id = $1 AND l.evidence_id = e.id) <>
      (SELECT count(*) FROM activity a WHERE a.organisation_id = $1 AND a.subject_id = e.id AND a.action = 'evidence.linked')`,
  'a review and its log apart': `
    SELECT coalesce(r.note, a.note) AS what FROM (SELECT note FROM evidence_review WHERE organisation_id = $1) r
    FULL JOIN (SELECT after->>'note' AS note FROM activity
      WHERE organisation_id = $1 AND action IN ('evidence.accepted', 'evidence.rejected')) a ON a.note = r.note
    WHERE r.note IS NULL OR a.note IS NULL`,
  'a requirement and its log apart': `
    SELECT g.id AS what FROM gap_item g WHERE g.organisation_id = $1 AND g.version - 1 <> (
      SELECT count(*) FROM activity a WHERE a.organisation_id = $1 AND a.subject_id = g.id AND a.action LIKE 'gap_item.%')`,
  'a gap in the log': `
    SELECT count(*)::text || ' entries up to number ' || max(sequence) AS what FROM activity
    WHERE organisation_id = $1 HAVING count(*) <> max(sequence) OR min(sequence) <> 1`,
  'a transaction left open': `
    SELECT gid AS what FROM pg_prepared_xacts WHERE $1::uuid IS NOT NULL`,
};

export async function faultsOf(context) {
  const faults = [];
  for (const [name, text] of Object.entries(halves)) {
    const { rows } = await context.client.query(text, [context.organisation.id]);
    faults.push(...rows.map(({ what }) => `${name}: ${what}`));
  }
  return [
    ...faults,
    ...(await brokenPromises(context)),
    ...(await halfTables(context)),
    ...(await wrongFiles(context)),
    ...(await leftBehind(context)),
  ];
}

/** What was answered with success and is not there. */
async function brokenPromises({ client, organisation, promised }) {
  const evidence = await client.query(
    `SELECT e.id, e.title, array_agg(v.sha256 ORDER BY v.number) AS files FROM evidence e
     JOIN evidence_version v ON v.organisation_id = e.organisation_id AND v.evidence_id = e.id
     WHERE e.organisation_id = $1 GROUP BY e.id, e.title`,
    [organisation.id],
  );
  const stored = new Map(evidence.rows.map((row) => [row.id, row]));
  const lost = [...promised.evidence].filter(([id, { title, files }]) => {
    const row = stored.get(id);
    return row?.title !== title || files.some((file) => !row.files.includes(file));
  });
  // Whoever was not answered may find the newer version there; what follows builds on it.
  for (const [id, known] of promised.evidence) known.files = stored.get(id)?.files ?? known.files;
  const reviews = await client.query('SELECT note FROM evidence_review WHERE organisation_id = $1', [organisation.id]);
  const notes = new Set(reviews.rows.map(({ note }) => note));
  return [
    ...lost.map(([id]) => `promised evidence is not there: ${id}`),
    ...[...promised.reviews]
      .filter((note) => !notes.has(note))
      .map((note) => `a promised review is not there: ${note}`),
  ];
}

/** All rows of one import or edit say the same, and nothing older than the last that was promised. */
async function halfTables({ client, organisation, promised }) {
  const { rows } = await client.query(
    `SELECT array_agg(DISTINCT finding_as_is) AS imported, array_agg(DISTINCT due_on::text) AS edited
     FROM gap_item WHERE organisation_id = $1 AND id = ANY ($2)`,
    [organisation.id, organisation.items.map(({ id }) => id)],
  );
  const faults = [];
  for (const [name, found, asked] of [
    ['import', rows[0].imported, promised.imports],
    ['bulk edit', rows[0].edited, promised.edits],
  ]) {
    const least = asked.findLastIndex(({ isPromised }) => isPromised);
    const actual = asked.findIndex(({ words }) => words === found[0]);
    if (found.length > 1) faults.push(`half an ${name}: ${found.join(' | ')}`);
    else if (actual < least) faults.push(`a promised ${name} is not there: ${asked[least].words}, but ${found[0]}`);
  }
  return faults;
}

/** Files that rows speak of and that are not there, or not whole; each file is read once. */
async function wrongFiles({ client, waymark, organisation, looked }) {
  const { rows } = await client.query('SELECT sha256, byte_size FROM blob WHERE organisation_id = $1', [
    organisation.id,
  ]);
  const faults = [];
  for (const { sha256, byte_size: size } of rows) {
    if (looked.files.has(sha256)) continue;
    looked.files.add(sha256);
    const path = join(waymark.blobs, organisation.id, sha256.slice(0, 2), sha256);
    const bytes = await readFile(path).catch(() => undefined);
    const isRight = bytes?.length === Number(size) && createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!isRight) faults.push(`the file ${sha256} is ${bytes ? 'not what its row says' : 'missing'}`);
  }
  return faults;
}

/** Only an API that is killed itself may leave a file that was on its way; its next clean-up takes it. */
async function leftBehind({ waymark, looked, victim }) {
  const { length } = await readdir(join(waymark.blobs, '.incoming')).catch(() => []);
  const more = length - looked.incoming;
  looked.incoming = length;
  return more > 0 && !victim.isOfApi ? [`${more} unfinished files were left by an API that lives`] : [];
}
