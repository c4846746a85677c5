import type { SearchContribution } from '../../common/contributions/search.ts';

export const programmeSearch: SearchContribution = {
  place: 1,
  permission: 'programme:read',
  hits: `
    SELECT 'programme', p.id, p.name, left(p.scope_statement, 120), p.id
    FROM programme p
    WHERE p.organisation_id = $1 AND search_text(p.name || ' ' || p.scope_statement) LIKE ALL ($2::text[])
    ORDER BY p.created_at LIMIT 5`,
};
