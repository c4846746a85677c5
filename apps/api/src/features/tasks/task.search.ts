import type { SearchContribution } from '../../common/contributions/search.ts';

/** Older tasks than these are found by what they belong to. */
const lookedThrough = 1000;

export const taskSearch: SearchContribution = {
  place: 4,
  permission: 'task:read',
  hits: `
    SELECT 'task', t.id, t.title, u.name, g.programme_id
    FROM (SELECT * FROM task WHERE organisation_id = $1 ORDER BY due_on DESC, id DESC LIMIT ${lookedThrough}) t
    JOIN "user" u ON u.id = t.assignee_id
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    WHERE t.search_text LIKE ALL ($2::text[]) ORDER BY t.status DESC, t.due_on, t.id LIMIT 5`,
};
