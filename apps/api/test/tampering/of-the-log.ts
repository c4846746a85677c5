import type { Tampering } from './tampering.ts';

/** Past the triggers, which are back in place afterwards. */
const forced = (sql: string) =>
  `ALTER TABLE activity DISABLE TRIGGER USER; ${sql}; ALTER TABLE activity ENABLE TRIGGER USER`;

/** The same, and the whole chain is numbered and computed again, as whoever knows the code would do. */
const rechained = (org: string, sql: string) =>
  forced(`${sql};
    DO $$ DECLARE entry record; last text := ''; next integer := 0; BEGIN
      UPDATE activity SET sequence = -sequence WHERE organisation_id = '${org}';
      FOR entry IN SELECT sequence FROM activity WHERE organisation_id = '${org}' ORDER BY -sequence LOOP
        next := next + 1;
        UPDATE activity SET sequence = next, previous_hash = last WHERE organisation_id = '${org}' AND sequence = entry.sequence;
        UPDATE activity a SET hash = activity_hash(a) WHERE organisation_id = '${org}' AND sequence = next RETURNING hash INTO last;
      END LOOP;
    END $$`);

const last = (org: string) => `(SELECT max(sequence) FROM activity WHERE organisation_id = '${org}')`;

export const ofTheLog: Tampering[] = [
  {
    kind: 'the newest entries deleted',
    sql: ({ org }) => forced(`DELETE FROM activity WHERE organisation_id = '${org}' AND sequence > 6`),
    named: /^The activity log of Kept Ltd ends with entry 6, but had \d+ when it was sealed .*the newest are gone/,
  },
  {
    kind: 'a whole log deleted',
    sql: ({ org }) => forced(`DELETE FROM activity WHERE organisation_id = '${org}'`),
    named: /^The activity log of Kept Ltd ends with entry 0, but had \d+/,
  },
  {
    kind: 'all logs emptied at once',
    sql: () => forced('TRUNCATE activity'),
    named: /^The activity log of Other Ltd ends with entry 0, but had \d+/,
  },
  {
    kind: 'an entry changed',
    sql: ({ org }) =>
      forced(`UPDATE activity SET subject_label = 'x' WHERE organisation_id = '${org}' AND sequence = 4`),
    named: /^In the activity log of Kept Ltd, the chain does not fit at entry 4/,
  },
  {
    kind: 'an entry changed and the chain computed again',
    sql: ({ org }) =>
      rechained(org, `UPDATE activity SET after = '{}' WHERE organisation_id = '${org}' AND sequence = 4`),
    named: /^In the activity log of Kept Ltd, entry 4 is not what Waymark wrote/,
  },
  {
    kind: 'the newest entry changed before it was sealed, and its hash',
    sql: ({ org }) =>
      rechained(
        org,
        `UPDATE activity SET actor_name = 'Nobody' WHERE organisation_id = '${org}' AND sequence = ${last(org)}`,
      ),
    named: /^In the activity log of Kept Ltd, entry \d+ is not what Waymark wrote/,
  },
  {
    kind: 'the hash function of the database replaced',
    sql: ({
      org,
    }) => `CREATE OR REPLACE FUNCTION activity_hash(entry activity) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT repeat('0', 64) $$;
      ${rechained(org, 'SELECT 1')}`,
    named: /^In the database, the function activity_hash\(entry activity\) is not as Waymark’s migrations made it/,
  },
  {
    kind: 'entries changed under a replaced hash function',
    sql: ({
      org,
    }) => `CREATE OR REPLACE FUNCTION activity_hash(entry activity) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT repeat('0', 64) $$;
      ${rechained(org, `UPDATE activity SET action = 'x' WHERE organisation_id = '${org}' AND sequence = 2`)}`,
    named: /^In the activity log of Kept Ltd, the chain does not fit at entry 1/,
  },
  {
    kind: 'a forged old entry appended',
    sql: ({ org }) =>
      rechained(
        org,
        `INSERT INTO activity (organisation_id, sequence, at, actor_name, action, subject_type, subject_label, previous_hash, hash)
        VALUES ('${org}', 1000, '2025-01-01', 'Olga', 'evidence.accepted', 'evidence', 'x', '', '')`,
      ),
    named: /^In the activity log of Kept Ltd, entry \d+ was not written by Waymark: it has no mark/,
  },
  {
    kind: 'an entry written with SQL, by the rules of the database',
    sql: ({ org }) =>
      `INSERT INTO activity (organisation_id, actor_name, action, subject_type, subject_label) VALUES ('${org}', 'Olga', 'x', 'x', 'x')`,
    named: /^In the activity log of Kept Ltd, entry \d+ was not written by Waymark: it has no mark/,
  },
  {
    kind: 'an entry in the middle deleted',
    sql: ({ org }) => forced(`DELETE FROM activity WHERE organisation_id = '${org}' AND sequence = 5`),
    named: /^In the activity log of Kept Ltd, entry 5 is missing/,
  },
  {
    kind: 'an entry in the middle deleted and the chain computed again',
    sql: ({ org }) => rechained(org, `DELETE FROM activity WHERE organisation_id = '${org}' AND sequence = 5`),
    named:
      /^The activity log of Kept Ltd is not the one that was sealed on .*: up to entry \d+, something was changed, put in or taken out/,
  },
  {
    kind: 'two entries in the other order',
    sql: ({ org }) =>
      rechained(
        org,
        `UPDATE activity SET sequence = CASE sequence WHEN 2 THEN 1003 ELSE 1002 END WHERE organisation_id = '${org}' AND sequence IN (2, 3);
        UPDATE activity SET sequence = sequence - 1000 WHERE organisation_id = '${org}' AND sequence > 1000`,
      ),
    named: /^The activity log of Kept Ltd is not the one that was sealed/,
  },
  {
    kind: 'the time of an entry changed',
    sql: ({ org }) =>
      rechained(
        org,
        `UPDATE activity SET at = at - interval '30 days' WHERE organisation_id = '${org}' AND sequence = ${last(org)}`,
      ),
    named: /^In the activity log of Kept Ltd, entry \d+ says .*, but was written on /,
  },
  {
    kind: 'another actor',
    sql: ({ org, owner }) =>
      rechained(
        org,
        `UPDATE activity SET actor_id = '${owner}' WHERE organisation_id = '${org}' AND sequence = ${last(org)}`,
      ),
    named: /^In the activity log of Kept Ltd, entry \d+ is not what Waymark wrote/,
  },
  {
    kind: 'an entry moved to another organisation',
    sql: ({ org, other }) =>
      rechained(
        other,
        `UPDATE activity SET organisation_id = '${other}', sequence = 1000 WHERE organisation_id = '${org}' AND sequence = ${last(org)}`,
      ),
    named: /^In the activity log of Other Ltd, entry \d+ is not what Waymark wrote/,
  },
  {
    kind: 'an entry written a second time, with its mark',
    sql: ({ org }) => `DROP INDEX activity_organisation_id_id_key;
      ${rechained(org, `INSERT INTO activity SELECT (jsonb_populate_record(a, '{"sequence": 1000}')).* FROM activity a WHERE organisation_id = '${org}' AND sequence = 4`)}`,
    named: /^In the activity log of Kept Ltd, entries 4 and \d+ are one: its mark was used again/,
  },
  {
    kind: 'the mark of another entry',
    sql: ({ org }) =>
      rechained(
        org,
        `INSERT INTO activity SELECT (jsonb_populate_record(a, '{"sequence": 1000, "action": "gap_item.accepted", "id": "01940000-0000-7000-8000-000000000000"}')).* FROM activity a WHERE organisation_id = '${org}' AND sequence = 4`,
      ),
    named: /^In the activity log of Kept Ltd, entry \d+ is not what Waymark wrote/,
  },
  {
    kind: 'a mark with a key of one’s own',
    sql: ({ org }) =>
      rechained(
        org,
        `UPDATE activity SET mark = '00000000.' || mark WHERE organisation_id = '${org}' AND sequence = ${last(org)}`,
      ),
    named: /^In the activity log of Kept Ltd, entry \d+ is marked with a key that does not follow from this secret/,
  },
  {
    kind: 'an organisation deleted past Waymark',
    sql: ({ other }) =>
      `SELECT set_config('app.organisation_id', '${other}', true); SELECT delete_organisation('${other}')`,
    named:
      /^The organisation \S+ is gone with its log, which had \d+ entries when it was sealed; nobody deleted it through Waymark/,
  },
  {
    kind: 'a deletion that Waymark did not write',
    sql: ({
      other,
    }) => `INSERT INTO organisation_deletion (organisation_id, id, mark) VALUES ('${other}', uuidv7(), 'forged');
      SELECT set_config('app.organisation_id', '${other}', true); SELECT delete_organisation('${other}')`,
    named: /^That the organisation \S+ was deleted was not written by Waymark: its mark does not fit/,
  },
  {
    kind: 'an older copy of the database',
    sql: ({ org }) =>
      forced(
        `DELETE FROM activity WHERE organisation_id = '${org}' AND sequence > 7; UPDATE seal_page SET number = 0, token = ''`,
      ),
    named: /^The database is an older copy: it knows 0 of 2 seals/,
  },
];
