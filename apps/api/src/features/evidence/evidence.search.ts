import type { SearchContribution } from '../../common/contributions/search.ts';

/** What is shorter than this is in too many titles to be looked up; the newest evidence is looked through instead. */
const indexedLetters = 3;
const lookedThrough = 1000;

export const evidenceSearch: SearchContribution = {
  place: 3,
  permission: 'evidence:read',
  hits: `
    SELECT 'evidence', e.id, e.title, '', NULL::uuid FROM (
      SELECT f.id, f.title FROM evidence_found($2::text[], 10) f WHERE length($3::text) >= ${indexedLetters}
      UNION ALL
      SELECT n.id, n.title FROM (
        SELECT id, title, search_text FROM evidence WHERE organisation_id = $1 AND length($3::text) < ${indexedLetters}
        ORDER BY uploaded_at DESC, id DESC LIMIT ${lookedThrough}) n
      WHERE n.search_text LIKE ALL ($2::text[])) e LIMIT 10`,
};
