import { type GapItemStanding, gapItemStandingsWaitingFor, type Permission } from '@waymark/domain';
import { z } from 'zod';
import { type WorkContribution, workOn } from '../../common/contributions/work.ts';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { awaitsAnswerOf, linkCountsOf } from '../evidence/evidence.offer.ts';
import { hasTaskStandingFor } from '../tasks/task.offer.ts';
import { answersUnowned } from './gap-item-answerers.ts';
import { gapItemNoticeWords } from './gap-item-notice-words.ts';
import { gapItemWords } from './gap-item-words.ts';

interface Asked extends Pick<WorkContribution, 'kind' | 'segment' | 'asks' | 'because'> {
  standings: readonly GapItemStanding[];
  permission: Permission;
  /** Of whom it is asked. */
  of: string;
}

const work = ({ standings, permission, of, ...named }: Asked): WorkContribution => ({
  ...named,
  permission,
  on: workOn.gap_item,
  waiting: `
    SELECT g.id, g.programme_id, g.due_on FROM gap_item g
    WHERE g.organisation_id = $1 AND ${of}
      AND ${gapItemStands(standings, { row: 'g', day: '$3::date' })}`,
});

/** What a task stands for is not asked twice. */
const own = `g.owner_id = $2 AND NOT ${hasTaskStandingFor('g')}`;

const forOwner = gapItemStandingsWaitingFor(['owner']);
/** Whether there is a gap nobody knows before somebody has looked. */
const isUnknown = (standing: GapItemStanding) => standing === 'unassessed';

/** What is linked and waits for its review counts: then it is the reviewers' turn. */
const lacksEvidence = `g.evidence_required > evidence_fresh_on(g.evidence_until, $3::date) + (
        SELECT links."toReview" FROM (${linkCountsOf('g.id', '$3::date')}) links)`;

const wordSchema = z.object({ by: z.string(), word: z.string(), isReturn: z.boolean() }).nullable();

/** Nobody has assessed it since it was sent back. */
const isReturned = 'g.returned_at >= coalesce(g.assessed_at, g.returned_at)';

/** Why it was sent back, or what somebody else found; nothing where they wrote nothing. */
const saidByOthers: WorkContribution['because'] = {
  facts: `coalesce(
      (SELECT json_build_object('by', u.name, 'word', g.return_reason, 'isReturn', true) FROM "user" u
        WHERE u.id = g.returned_by_id AND ${isReturned}),
      (SELECT json_build_object('by', u.name, 'word', trim(g.finding_as_is), 'isReturn', false) FROM "user" u
        WHERE u.id = g.assessed_by_id AND g.assessed_by_id IS DISTINCT FROM g.owner_id AND trim(g.finding_as_is) <> ''))`,
  said: (facts, language) => {
    const said = wordSchema.parse(facts);
    const words = gapItemNoticeWords(language);
    if (said === null) return '';
    return `${said.isReturn ? words.sentBackBy(said.by) : said.by}: ${words.quoted(said.word)}`;
  },
};

export const gapItemWork: readonly WorkContribution[] = [
  work({
    kind: 'gap_item_assessment',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.assess,
    standings: forOwner.filter(isUnknown),
    permission: 'gap:read',
    of: own,
    because: saidByOthers,
  }),
  work({
    kind: 'gap_item',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.close,
    standings: forOwner.filter((standing) => !isUnknown(standing)),
    permission: 'gap:read',
    of: own,
    because: saidByOthers,
  }),
  work({
    kind: 'gap_item_answer',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.answer,
    standings: forOwner,
    permission: 'gap:read',
    of: answersUnowned('g', '$2'),
    because: saidByOthers,
  }),
  work({
    kind: 'gap_item_evidence',
    segment: 'gap_items',
    asks: (language) => gapItemWords(language).asks.bringEvidence,
    standings: gapItemStandingsWaitingFor(['evidence']),
    permission: 'gap:read',
    // What the person is asked to answer already is not asked for twice.
    of: `${own} AND ${lacksEvidence} AND NOT ${awaitsAnswerOf('g.id', '$2', '$3::date')}`,
  }),
  work({
    kind: 'review_gap_item',
    segment: 'reviews',
    asks: (language) => gapItemWords(language).asks.accept,
    standings: gapItemStandingsWaitingFor(['acceptance']),
    permission: 'gap:accept',
    // Nobody accepts what they answer for themselves (isOwnAssessment of the domain), so it is not asked of them.
    of: 'g.reviewer_id = $2 AND coalesce(g.owner_id, g.assessed_by_id) IS DISTINCT FROM $2',
  }),
];
