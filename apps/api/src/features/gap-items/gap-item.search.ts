import type { SearchContribution } from '../../common/contributions/search.ts';

/** By the words of the requirement: the one that is named comes first, then those whose number begins so. */
export const gapItemSearch: SearchContribution = {
  place: 2,
  permission: 'gap:read',
  hits: `
    SELECT 'gap_item', g.id, r.id || ' ' || requirement_title(r), p.name, p.id
    FROM requirement r
    JOIN programme p ON p.organisation_id = $1 AND p.framework_id = r.framework_id
    JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = p.id AND g.requirement_id = r.id
    WHERE r.search_text LIKE ALL ($2::text[])
    ORDER BY search_text(r.id) = $3::text DESC, search_text(r.id) LIKE $4::text DESC, p.created_at, r."order" LIMIT 10`,
};
