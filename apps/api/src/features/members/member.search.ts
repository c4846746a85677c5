import type { SearchContribution } from '../../common/contributions/search.ts';

const found = (context: string, searched: string) => `
  SELECT 'member', u.id, u.name, ${context}, NULL::uuid
  FROM member m JOIN "user" u ON u.id = m.user_id
  WHERE m.organisation_id = $1 AND m.removed_at IS NULL AND search_text(${searched}) LIKE ALL ($2::text[])
  ORDER BY u.name LIMIT 5`;

/** Who may not read addresses finds nobody by one either. */
export const memberSearch: readonly SearchContribution[] = [
  { place: 5, permission: 'member:address', hits: found('u.email', `u.name || ' ' || u.email`) },
  { place: 5, permission: 'member:read', unless: 'member:address', hits: found(`''`, 'u.name') },
];
