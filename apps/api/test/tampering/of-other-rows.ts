import type { Tampering } from './tampering.ts';

export const ofOtherRows: Tampering[] = [
  {
    kind: 'another file name of a version',
    sql: ({ org }) =>
      `UPDATE evidence_version SET file_name = 'better.txt' WHERE organisation_id = '${org}' AND number = 2`,
    named:
      /^In Kept Ltd, the file of version 2 of “Access review” is better\.txt .*, but entry \d+ of the log says second\.txt/,
  },
  {
    kind: 'a version and its file gone',
    sql: ({ org }) => `DELETE FROM evidence_version WHERE organisation_id = '${org}' AND number = 1;
      DELETE FROM blob b WHERE organisation_id = '${org}' AND NOT EXISTS (SELECT FROM evidence_version v WHERE v.sha256 = b.sha256)`,
    named: /^In Kept Ltd, version 1 of “Access review” \(entry \d+\) is gone/,
  },
  {
    kind: 'a version put in',
    sql: ({
      org,
      evidence,
      owner,
    }) => `INSERT INTO evidence_version (organisation_id, evidence_id, number, url, uploaded_by_id)
      VALUES ('${org}', '${evidence}', 3, 'https://example.test/', '${owner}'); UPDATE evidence SET latest_number = 3 WHERE id = '${evidence}'`,
    named: /^In Kept Ltd, the log knows nothing of version 3 of “Access review”/,
  },
  {
    kind: 'evidence gone with all that hangs on it',
    sql: ({
      evidence,
    }) => `DELETE FROM evidence_link WHERE evidence_id = '${evidence}'; DELETE FROM evidence_review WHERE evidence_id = '${evidence}';
      DELETE FROM evidence_version WHERE evidence_id = '${evidence}'; DELETE FROM evidence WHERE id = '${evidence}'`,
    named: /^In Kept Ltd, the evidence “Access review” of entry \d+ is gone, and no entry says that it was deleted/,
  },
  {
    kind: 'the day of evidence changed',
    sql: ({ evidence }) => `UPDATE evidence SET captured_on = captured_on + 300 WHERE id = '${evidence}'`,
    named: /^In Kept Ltd, capturedOn of the evidence “Access review” is/,
  },
  {
    kind: 'the day of a version changed',
    sql: ({ evidence }) =>
      `UPDATE evidence_version SET captured_on = captured_on + 300 WHERE evidence_id = '${evidence}' AND number = 2`,
    named: /^In Kept Ltd, version 2 of “Access review” is of \d{4}-\d\d-\d\d, but was of \d{4}-\d\d-\d\d\./,
  },
  {
    kind: 'another question to leadership',
    sql: ({ org }) => `UPDATE report_decision SET question = 'Which day?' WHERE organisation_id = '${org}'`,
    named:
      /^In Kept Ltd, question of the report decision “Which day\?” is "Which day\?", but entry \d+ of the log says "Which sites\?"/,
  },
  {
    kind: 'a question to leadership gone',
    sql: ({ org }) => `DELETE FROM report_decision WHERE organisation_id = '${org}'`,
    named:
      /^In Kept Ltd, the report decision “Which sites\?” of entry \d+ is gone, and no entry says that it was deleted/,
  },
  {
    kind: 'another role',
    sql: ({ org, manager }) =>
      `UPDATE member SET role = 'owner' WHERE organisation_id = '${org}' AND user_id = '${manager}'`,
    named: /^In Kept Ltd, role of the member “owner” is "owner", but entry \d+ of the log says "manager"/,
  },
  {
    kind: 'a member put in',
    sql: ({ org, other }) => `INSERT INTO member (organisation_id, user_id, role)
      SELECT '${org}', user_id, 'owner' FROM member WHERE organisation_id = '${other}' AND role = 'owner'`,
    named: /^In Kept Ltd, the log knows nothing of how Olga became owner/,
  },
  {
    kind: 'a member removed',
    sql: ({ org, manager }) =>
      `UPDATE member SET removed_at = now() WHERE organisation_id = '${org}' AND user_id = '${manager}'`,
    named: /^In Kept Ltd, Maria was removed, and no entry says so/,
  },
  {
    kind: 'a decision at a gate changed',
    sql: ({ org }) => `UPDATE stage_decision SET decision = 'go' WHERE organisation_id = '${org}'`,
    named:
      /^In Kept Ltd, the decision on the stage “\S+” is not what entry \d+ of the log says: no_go there, go in the database/,
  },
  {
    kind: 'the facts of a decision changed',
    sql: ({ org }) => `UPDATE stage_decision SET facts = '[]' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the decision on the stage “\S+” is not what entry/,
  },
  {
    kind: 'a decision put in',
    sql: ({
      org,
      programme,
      stage,
      manager,
    }) => `INSERT INTO stage_decision (organisation_id, programme_id, stage_id, decision, facts, decided_by_id)
      VALUES ('${org}', '${programme}', '${stage}', 'go', '[]', '${manager}')`,
    named: /^In Kept Ltd, the log knows nothing of a decision on the stage \S+ \(go\)/,
  },
  {
    kind: 'another address of a document',
    sql: ({ org }) => `UPDATE document_version SET url = 'https://example.test/other' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the version of the document “\S+.*” is not what entry \d+ of the log says/,
  },
  {
    kind: 'a version of a document put in',
    sql: ({
      org,
      owner,
    }) => `INSERT INTO document_version (organisation_id, document_id, number, label, author_id, url, added_by_id)
      SELECT organisation_id, document_id, 2, '2.0', '${owner}', 'https://example.test/', '${owner}' FROM document_version
      WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the log knows nothing of a version of the document \S+ \(2\)/,
  },
  {
    kind: 'an approval by somebody else',
    sql: ({ org, owner }) => `UPDATE document_decision SET decided_by_id = '${owner}' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the decision on the document “.*” is not what entry \d+ of the log says/,
  },
  {
    kind: 'an approval gone',
    sql: ({ org }) => `DELETE FROM document_decision WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the decision on the document “.*” of entry \d+ is gone/,
  },
  {
    kind: 'a document approved by nobody',
    sql: ({ org }) =>
      `UPDATE programme_document SET state = 'approved' WHERE organisation_id = '${org}' AND key = 'policy'`,
    named: /^In Kept Ltd, the document policy is approved, but its last decision is none/,
  },
  {
    kind: 'a certificate that is valid for longer',
    sql: ({ certificate }) => `UPDATE certificate SET expires_on = expires_on + 365 WHERE id = '${certificate}'`,
    named: /^In Kept Ltd, expiresOn of the certificate “C-1” is/,
  },
  {
    kind: 'a certificate put in',
    sql: ({ certificate }) =>
      `INSERT INTO certificate SELECT (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', 'C-2'))).* FROM certificate c WHERE id = '${certificate}'`,
    named: /^In Kept Ltd, the log knows nothing of the certificate “C-2”/,
  },
  {
    kind: 'an organisation called a demo',
    sql: ({ org }) => `UPDATE organisation SET is_demo = true WHERE id = '${org}'`,
    named: /^Kept Ltd is called a demo, and the log says otherwise/,
  },
  {
    kind: 'a task gone',
    sql: ({ org }) => `DELETE FROM task WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the task “Last” of entry \d+ is gone/,
  },
];
