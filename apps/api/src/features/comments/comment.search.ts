import type { SearchContribution } from '../../common/contributions/search.ts';
import { namedEvidence } from '../evidence/evidence.offer.ts';
import { namedTasks } from '../tasks/task.offer.ts';

/** Older ones are found by what they are about. */
const lookedThrough = 1000;
const shownLetters = 120;

/** By what was said, the newest first; it leads to the thread. What was taken back has no words any more. */
export const commentSearch: SearchContribution = {
  place: 6,
  permission: 'comment:read',
  part: 'comments',
  hits: `
    SELECT CASE WHEN c.gap_item_id IS NOT NULL THEN 'gap_item' WHEN c.task_id IS NOT NULL THEN 'task' ELSE 'evidence' END,
      coalesce(c.gap_item_id, c.task_id, c.evidence_id), left(regexp_replace(c.text, '\\s+', ' ', 'g'), ${shownLetters}),
      u.name || ' · ' || coalesce(r.id || ' ' || requirement_title(r), t.title, e.title), g.programme_id
    FROM (SELECT * FROM comment WHERE organisation_id = $1 ORDER BY created_at DESC, id DESC LIMIT ${lookedThrough}) c
    JOIN "user" u ON u.id = c.author_id
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = c.gap_item_id
    LEFT JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
    LEFT JOIN (${namedTasks}) t ON t.id = c.task_id
    LEFT JOIN (${namedEvidence}) e ON e.id = c.evidence_id
    WHERE c.search_text LIKE ALL ($2::text[]) ORDER BY c.created_at DESC, c.id DESC LIMIT 5`,
};
