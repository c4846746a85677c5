import { Injectable } from '@nestjs/common';
import { overviewCounts } from '@waymark/contracts';
import { can } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import { reckonedColumn, reckonedRows, reckonedSchema } from '../../common/contributions/work.ts';
import { Database } from '../../common/database.ts';

const soonSchema = z.object({
  kind: z.string(),
  on: z.string(),
  title: z.string(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
});
const rowSchema = z.object({
  soon: z.array(soonSchema),
  counts: z.record(z.enum(overviewCounts), z.number()),
  myOpenWork: z.number(),
  reckoned: reckonedSchema,
});

/** What is due between two days, both included, what is counted, and what waits for the actor. */
export type OverviewFactsRow = Omit<z.infer<typeof rowSchema>, 'reckoned'>;

/** So many values come before those that say what the actor may do. */
const agreedValues = 4;

@Injectable()
export class OverviewFacts {
  private text: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** In one statement, whichever features there are; what it costs depends on what is shown. */
  async read(
    actor: Actor,
    { fromOn, toOn }: { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate },
  ): Promise<OverviewFactsRow> {
    const { counts, work, reckonedWork } = this.contributions;
    const allowed = [...counts, ...work, ...reckonedWork].map(({ permission }) => can(actor.role, permission));
    const values = [actor.organisationId, actor.userId, fromOn.toString(), toOn.toString(), ...allowed];
    this.text ??= textOf(this.contributions);
    const [row] = await this.database.read(actor, { name: 'overview_facts', text: this.text, values });
    const { reckoned, ...facts } = rowSchema.parse(row);
    const rows = reckonedRows(reckonedWork, reckoned, { today: fromOn, language: actor.language });
    return { ...facts, myOpenWork: rows.reduce((sum, { items }) => sum + items.length, facts.myOpenWork) };
  }
}

function textOf({ soon, counts, work, reckonedWork }: Contributions): string {
  const may = (index: number) => `$${agreedValues + index + 1}::boolean`;
  const dates = soon.map(
    ({ kind, next }) => `
      SELECT '${kind}' AS kind, s.* FROM (${next}) s ("on", title, "programmeId", "programmeName")`,
  );
  const counted = counts.map(
    ({ name, count }, index) => `'${name}', CASE WHEN ${may(index)} THEN (${count}) ELSE 0 END`,
  );
  // The same rows as in My work.
  const waiting = work.map(
    (one, index) => `SELECT FROM (${one.numbered ?? one.counted ?? one.waiting}) w WHERE ${may(counts.length + index)}`,
  );
  return `
    SELECT coalesce((SELECT json_agg(s) FROM (${dates.join(' UNION ALL ')}) s), '[]') AS soon,
      json_build_object(${counted.join(', ')}) AS counts,
      (SELECT count(*)::int FROM (${waiting.join(' UNION ALL ')}) w) AS "myOpenWork",
      ${reckonedColumn(reckonedWork, (index) => may(counts.length + work.length + index))} AS reckoned
    WHERE ($1::uuid, $2::uuid, $3::date, $4::date) IS DISTINCT FROM NULL`;
}
