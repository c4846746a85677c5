import type { SearchContribution } from '../../common/contributions/search.ts';

export const memberSearch: SearchContribution = {
  place: 5,
  permission: 'member:read',
  hits: `
    SELECT 'member', u.id, u.name, u.email, NULL::uuid
    FROM member m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = $1 AND m.removed_at IS NULL AND search_text(u.name || ' ' || u.email) LIKE ALL ($2::text[])
    ORDER BY u.name LIMIT 5`,
};
