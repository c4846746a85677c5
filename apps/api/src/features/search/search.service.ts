import { Injectable } from '@nestjs/common';
import { type SearchHit, searchHitSchema } from '@waymark/contracts';
import { can, type Permission, searchText } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { literal, searchPatterns } from '../../common/search.ts';

const mostHits = 20;
/** What is shorter than this is in too many titles to be looked up; the newest evidence is looked through instead. */
const indexedLetters = 3;
const lookedThrough = 1000;

/** What a hit of each kind needs, in the order they are shown; the number of its switch in the statement. */
const kinds: readonly { permission: Permission; hits: string }[] = [
  {
    permission: 'programme:read',
    hits: `SELECT 'programme' AS kind, p.id, p.name AS title, left(p.scope_statement, 120) AS context, p.id AS programme_id
      FROM programme p WHERE p.organisation_id = $1 AND search_text(p.name || ' ' || p.scope_statement) LIKE ALL ($2::text[])
      ORDER BY p.created_at LIMIT 5`,
  },
  {
    permission: 'gap:read',
    hits: `SELECT 'gap_item', g.id, r.id || ' ' || r.title, p.name, p.id
      FROM requirement r
      JOIN programme p ON p.organisation_id = $1 AND p.framework_id = r.framework_id
      JOIN gap_item g ON g.organisation_id = $1 AND g.programme_id = p.id AND g.requirement_id = r.id
      WHERE r.search_text LIKE ALL ($2::text[])
      ORDER BY search_text(r.id) = $3::text DESC, search_text(r.id) LIKE $4::text DESC, p.created_at, r."order" LIMIT 10`,
  },
  {
    permission: 'evidence:read',
    hits: `SELECT 'evidence', e.id, e.title, '', NULL::uuid FROM (
        SELECT f.id, f.title FROM evidence_found($2::text[], 10) f WHERE length($3::text) >= ${indexedLetters}
        UNION ALL
        SELECT n.id, n.title FROM (
          SELECT id, title, search_text FROM evidence WHERE organisation_id = $1 AND length($3::text) < ${indexedLetters}
          ORDER BY uploaded_at DESC, id DESC LIMIT ${lookedThrough}) n
        WHERE n.search_text LIKE ALL ($2::text[])) e LIMIT 10`,
  },
  {
    permission: 'task:read',
    hits: `SELECT 'task', t.id, t.title, u.name, g.programme_id
      FROM (SELECT * FROM task WHERE organisation_id = $1 ORDER BY due_on DESC, id DESC LIMIT ${lookedThrough}) t
      JOIN "user" u ON u.id = t.assignee_id
      LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
      WHERE t.search_text LIKE ALL ($2::text[]) ORDER BY t.status DESC, t.due_on, t.id LIMIT 5`,
  },
  {
    permission: 'member:read',
    hits: `SELECT 'member', u.id, u.name, u.email, NULL::uuid
      FROM member m JOIN "user" u ON u.id = m.user_id
      WHERE m.organisation_id = $1 AND m.removed_at IS NULL AND search_text(u.name || ' ' || u.email) LIKE ALL ($2::text[])
      ORDER BY u.name LIMIT 5`,
  },
];

const text = kinds
  .map(
    ({ hits }, index) =>
      `SELECT ${index} AS place, h.kind, h.id, h.title, h.context, h.programme_id AS "programmeId"
       FROM (${hits}) h (kind, id, title, context, programme_id) WHERE $${index + 5}::boolean`,
  )
  .join('\nUNION ALL\n');

@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  /** What the words are in, as far as the actor's role may read it; at most 20 hits, in one statement. */
  async find(actor: Actor, words: string): Promise<{ items: SearchHit[] }> {
    const allowed = kinds.map(({ permission }) => can(actor.role, permission));
    if (!allowed.includes(true)) return { items: [] };
    const key = searchText(words).replaceAll(' ', '');
    const rows = await this.database.read(actor, {
      name: 'search',
      text: `SELECT kind, id, title, context, "programmeId" FROM (${text}) hits ORDER BY place LIMIT ${mostHits}`,
      values: [actor.organisationId, searchPatterns(words), key, `${literal(key)}%`, ...allowed],
    });
    return { items: searchHitSchema.array().parse(rows) };
  }
}
