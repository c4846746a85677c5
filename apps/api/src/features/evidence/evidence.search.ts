import type { SearchContribution } from '../../common/contributions/search.ts';
import { pageOf, titled } from './evidence-page.sql.ts';

const newest = pageOf(titled('$2::text[]'), {
  own: ['e.organisation_id = $1'],
  after: [],
  order: 'ORDER BY e.uploaded_at DESC, e.id DESC',
  limit: 'LIMIT 10',
});

export const evidenceSearch: SearchContribution = {
  place: 3,
  permission: 'evidence:read',
  hits: `WITH ${newest.ctes} SELECT 'evidence', e.id, e.title, '', NULL::uuid FROM page e`,
};
