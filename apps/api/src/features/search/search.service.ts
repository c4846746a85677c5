import { Injectable } from '@nestjs/common';
import { type SearchHit, searchHitSchema } from '@waymark/contracts';
import { can, searchText } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import type { SearchContribution } from '../../common/contributions/search.ts';
import { Database } from '../../common/database.ts';
import { literal, searchPatterns } from '../../common/search.ts';

const mostHits = 20;
/** So many values come before the one that says whether the actor may read the first kind of hits. */
const agreedValues = 4;

@Injectable()
export class SearchService {
  private text: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** What the words are in, as far as the actor's role may read it; at most 20 hits, in one statement. */
  async find(actor: Actor, words: string): Promise<{ items: SearchHit[] }> {
    const places = this.contributions.search.toSorted((a, b) => a.place - b.place);
    const allowed = places.map(
      ({ permission, unless }) => can(actor.role, permission) && !(unless && can(actor.role, unless)),
    );
    if (!allowed.includes(true)) return { items: [] };
    this.text ??= textOf(places);
    const key = searchText(words).replaceAll(' ', '');
    const rows = await this.database.read(actor, {
      name: 'search',
      text: this.text,
      values: [actor.organisationId, searchPatterns(words), key, `${literal(key)}%`, ...allowed],
    });
    return { items: searchHitSchema.array().parse(rows) };
  }
}

function textOf(places: readonly SearchContribution[]): string {
  const hits = places.map(
    ({ hits: text, part = '' }, index) => `
      SELECT ${index} AS place, nullif('${part}', '') AS part, h.* FROM (${text}) h (kind, id, title, context, programme_id)
      WHERE $${agreedValues + index + 1}::boolean`,
  );
  return `
    SELECT kind, part, id, title, context, programme_id AS "programmeId" FROM (${hits.join(' UNION ALL ')}) hits
    WHERE ($1::uuid, $2::text[], $3::text, $4::text) IS DISTINCT FROM NULL
    ORDER BY place LIMIT ${mostHits}`;
}
