import { gapItemStandingsWaitingFor, type Permission, type Wait } from '@waymark/domain';
import { type WorkContribution, workOn } from '../../common/contributions/work.ts';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { awaitsAnswerOf, linkCountsOf } from '../evidence/evidence.offer.ts';
import { gapItemWords } from './gap-item-words.ts';

interface Asked extends Pick<WorkContribution, 'kind' | 'segment' | 'asks'> {
  waitsFor: Wait;
  permission: Permission;
  /** Of whom it is asked. */
  of: string;
}

const work = ({ waitsFor, permission, of, ...named }: Asked): WorkContribution => ({
  ...named,
  permission,
  on: workOn.gap_item,
  waiting: `
    SELECT g.id, g.programme_id, g.due_on FROM gap_item g
    WHERE g.organisation_id = $1 AND ${of}
      AND ${gapItemStands(gapItemStandingsWaitingFor([waitsFor]), { row: 'g', day: '$3::date' })}`,
});

/** What has no day yet is not asked of anybody. */
const ownAndDated = 'g.owner_id = $2 AND g.due_on IS NOT NULL';

/** Whether there is a gap nobody knows before somebody has looked. */
const isUnassessed = `(g.conformity = 'not_assessed')`;

/** What is linked and waits for its review counts: then it is the reviewers' turn. */
const lacksEvidence = `g.evidence_required > evidence_fresh_on(g.evidence_until, $3::date) + (
        SELECT links."toReview" FROM (${linkCountsOf('g.id', '$3::date')}) links)`;

export const gapItemWork: readonly WorkContribution[] = [
  work({
    kind: 'gap_item_assessment',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.assess,
    waitsFor: 'owner',
    permission: 'gap:read',
    of: `${ownAndDated} AND ${isUnassessed}`,
  }),
  work({
    kind: 'gap_item',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.close,
    waitsFor: 'owner',
    permission: 'gap:read',
    of: `${ownAndDated} AND NOT ${isUnassessed}`,
  }),
  work({
    kind: 'gap_item_evidence',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.bringEvidence,
    waitsFor: 'evidence',
    permission: 'gap:read',
    // What the person is asked to answer already is not asked for twice.
    of: `${ownAndDated} AND ${lacksEvidence} AND NOT ${awaitsAnswerOf('g.id', '$2')}`,
  }),
  work({
    kind: 'review_gap_item',
    segment: 'reviews',
    asks: (language) => gapItemWords(language).asks.accept,
    waitsFor: 'acceptance',
    permission: 'gap:accept',
    // Nobody accepts what they answer for themselves (isOwnAssessment of the domain), so it is not asked of them.
    of: 'g.reviewer_id = $2 AND coalesce(g.owner_id, g.assessed_by_id) IS DISTINCT FROM $2',
  }),
];
