import type { Tampering } from './tampering.ts';

export const ofDecisions: Tampering[] = [
  {
    kind: 'a verdict changed',
    sql: ({ org }) =>
      `UPDATE evidence_review SET verdict = 'accepted' WHERE organisation_id = '${org}' AND verdict = 'rejected'`,
    named:
      /^In Kept Ltd, the review of “Access review” is not what entry \d+ of the log says: rejected there, accepted in the database/,
  },
  {
    kind: 'another reviewer',
    sql: ({ org, owner }) =>
      `UPDATE evidence_review SET reviewer_id = '${owner}' WHERE organisation_id = '${org}' AND verdict = 'accepted'`,
    named: /^In Kept Ltd, the review of “Access review” is not what entry/,
  },
  {
    kind: 'a review dated back',
    sql: ({ org }) =>
      `UPDATE evidence_review SET reviewed_at = reviewed_at - interval '30 days' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, the review of “Access review” is not what entry/,
  },
  {
    kind: 'a review put in',
    sql: ({
      org,
      evidence,
      programme,
      manager,
    }) => `UPDATE evidence_review SET is_current = false WHERE organisation_id = '${org}';
      INSERT INTO evidence_review (organisation_id, evidence_id, programme_id, version_number, verdict, reviewer_id)
      VALUES ('${org}', '${evidence}', '${programme}', 2, 'accepted', '${manager}')`,
    named: /^In Kept Ltd, the log knows nothing of a review of \S+ \(accepted\): it was put in beside Waymark/,
  },
  {
    kind: 'a review taken away',
    sql: ({ org }) => `DELETE FROM evidence_review WHERE organisation_id = '${org}' AND verdict = 'rejected'`,
    named: /^In Kept Ltd, the review of “Access review” of entry \d+ is gone/,
  },
  {
    kind: 'an older verdict that counts again',
    sql: ({ org }) => `UPDATE evidence_review SET is_current = false WHERE organisation_id = '${org}' AND is_current;
      UPDATE evidence_review SET is_current = true WHERE organisation_id = '${org}' AND verdict = 'rejected'`,
    named:
      /^In Kept Ltd, the rejected verdict on version 1 of “Access review” counts, but a newer one or a newer version does/,
  },
  {
    kind: 'the verdict beside a link changed',
    sql: ({ org }) => `UPDATE evidence_link SET verdict = NULL WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, “Access review” counts as waiting for A\.5\.15, but its verdict is accepted/,
  },
  {
    kind: 'evidence hidden from its reviewer',
    sql: ({ org, manager }) => `UPDATE evidence_link SET owner_id = '${manager}' WHERE organisation_id = '${org}'`,
    named: /^In Kept Ltd, “Access review” is kept from other reviewers for A\.5\.15 than its owner and who sent it/,
  },
  {
    kind: 'counted evidence made longer',
    sql: ({ item }) => `UPDATE gap_item SET evidence_until = '{2040-01-01}' WHERE id = '${item}'`,
    named: /^In Kept Ltd, A\.5\.15 counts other accepted evidence than is linked to it/,
  },
  {
    kind: 'an acceptance by somebody else',
    sql: ({ item, owner }) => `UPDATE gap_item SET accepted_by_id = '${owner}' WHERE id = '${item}'`,
    named: /^In Kept Ltd, acceptedById of the gap item “A\.5\.15” is "\S+", but entry \d+ of the log says/,
  },
  {
    kind: 'an acceptance dated back',
    sql: ({ item }) => `UPDATE gap_item SET accepted_at = accepted_at - interval '30 days' WHERE id = '${item}'`,
    named: /^In Kept Ltd, acceptedAt of the gap item “A\.5\.15” is/,
  },
  {
    kind: 'an acceptance taken away',
    sql: ({ item }) => `UPDATE gap_item SET accepted_by_id = NULL, accepted_at = NULL WHERE id = '${item}'`,
    named: /^In Kept Ltd, acceptedById of the gap item “A\.5\.15” is null/,
  },
  {
    kind: 'an acceptance of what nobody accepted',
    sql: ({ org, owner }) =>
      `UPDATE gap_item SET accepted_by_id = '${owner}' WHERE organisation_id = '${org}' AND requirement_id = 'A.5.1'`,
    named: /^In Kept Ltd, A\.5\.1 is accepted, and the log knows nothing of it/,
  },
  {
    kind: 'an acceptance that was never given, for the pace of a forecast',
    sql: ({
      org,
      item,
      manager,
    }) => `INSERT INTO gap_item_acceptance (organisation_id, gap_item_id, accepted_at, accepted_by_id, withdrawn_at)
      VALUES ('${org}', '${item}', now() - interval '60 days', '${manager}', now() - interval '50 days')`,
    named: /^In Kept Ltd, A\.5\.15 was accepted on \S+, and the log knows nothing of it/,
  },
  {
    kind: 'an acceptance that is said to be taken back',
    sql: ({ item }) => `UPDATE gap_item_acceptance SET withdrawn_at = now() WHERE gap_item_id = '${item}'`,
    named: /^In Kept Ltd, an acceptance of A\.5\.15 was taken back, and the log says otherwise/,
  },
  {
    kind: 'an acceptance taken out of the past',
    sql: ({ item }) => `DELETE FROM gap_item_acceptance WHERE gap_item_id = '${item}'`,
    named: /^In Kept Ltd, the acceptance of “A\.5\.15 .*” of entry \d+ is gone/,
  },
  {
    kind: 'another conformity',
    sql: ({ item }) => `UPDATE gap_item SET conformity = 'not_applicable' WHERE id = '${item}'`,
    named:
      /^In Kept Ltd, conformity of the gap item “A\.5\.15” is "not_applicable", but entry \d+ of the log says "conform"/,
  },
];
