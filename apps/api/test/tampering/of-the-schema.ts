import type { Tampering } from './tampering.ts';

const off = (trigger: string, table: string) => ({
  kind: `the trigger ${trigger} off`,
  sql: () => `ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`,
  named: new RegExp(`^In the database, the trigger ${trigger} of ${table} is not as`),
});

export const ofTheSchema: Tampering[] = [
  off('activity_refuse', 'activity'),
  off('activity_append', 'activity'),
  off('evidence_reviewed', 'evidence_review'),
  {
    kind: 'a trigger dropped',
    sql: () => 'DROP TRIGGER activity_refuse_truncate ON activity',
    named: /^In the database, the trigger activity_refuse_truncate of activity is missing/,
  },
  {
    kind: 'a trigger put in',
    sql: () =>
      'CREATE TRIGGER quietly BEFORE INSERT ON activity FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    named: /^In the database, the trigger quietly of activity is not of Waymark/,
  },
  {
    kind: 'the checks of foreign keys off',
    sql: () => 'ALTER TABLE evidence_version DISABLE TRIGGER ALL',
    named: /^In the database, the checks of foreign keys of evidence_version is not as/,
  },
  {
    kind: 'row-level security off',
    sql: () => 'ALTER TABLE task DISABLE ROW LEVEL SECURITY',
    named: /^In the database, the table task is not as/,
  },
  {
    kind: 'a policy that lets everything through',
    sql: () => 'ALTER POLICY of_organisation ON evidence USING (true)',
    named: /^In the database, the policy of_organisation of evidence is not as/,
  },
  {
    kind: 'a second policy',
    sql: () => 'CREATE POLICY more ON evidence USING (true)',
    named: /^In the database, the policy more of evidence is not of Waymark/,
  },
  {
    kind: 'wider rights for the API',
    sql: () => 'GRANT UPDATE ON activity TO waymark_api',
    named: /^In the database, the rights on activity is not as/,
  },
  {
    kind: 'rights for somebody else',
    sql: () => 'GRANT SELECT (hash) ON activity TO PUBLIC',
    named: /^In the database, the rights on activity is not as/,
  },
  {
    kind: 'a foreign key taken away',
    sql: () => 'ALTER TABLE evidence_version DROP CONSTRAINT evidence_version_organisation_id_sha256_fkey',
    named: /^In the database, the constraint evidence_version\.evidence_version_organisation_id_sha256_fkey is missing/,
  },
  {
    kind: 'a role of the API that row-level security does not hold',
    sql: () => 'ALTER ROLE waymark_api BYPASSRLS',
    named: /^In the database, the role waymark_api is not as/,
  },
  {
    kind: 'a rule that swallows what is written',
    sql: () => 'CREATE RULE nothing AS ON INSERT TO evidence_review DO INSTEAD NOTHING',
    named: /^In the database, the rule nothing of evidence_review is not of Waymark/,
  },
  {
    kind: 'a function anybody may call',
    sql: () => 'GRANT EXECUTE ON FUNCTION delete_organisation(uuid) TO PUBLIC',
    named: /^In the database, the function delete_organisation\(doomed uuid\) is not as/,
  },
  {
    kind: 'triggers that rest for one role',
    sql: () => 'ALTER ROLE waymark_api SET session_replication_role = replica',
    named: /^In the database, the setting session_replication_role is not of Waymark/,
  },
];
