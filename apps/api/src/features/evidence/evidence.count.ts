import type { CountContribution } from '../../common/contributions/count.ts';

/** Up to here it is counted: whoever has more has one thing to do. */
const most = 1000;

/** Evidence that waits for a review, in whichever programme. */
export const evidenceToReview: CountContribution = {
  name: 'toReview',
  permission: 'evidence:read',
  count: `
    SELECT count(*)::int FROM (
      SELECT DISTINCT l.evidence_id FROM evidence_link l
      WHERE l.organisation_id = $1 AND evidence_link_stands(l, 'to_review', $3::date) LIMIT ${most}) waiting`,
};
