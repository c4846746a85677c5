import { Injectable } from '@nestjs/common';
import { type MyWork, myWorkSchema } from '@waymark/contracts';
import { can, type Language } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import { mostWork, type WorkContribution } from '../../common/contributions/work.ts';
import { Database } from '../../common/database.ts';

const rowSchema = myWorkSchema.shape.items.element.omit({
  isOverdue: true,
  segment: true,
  asks: true,
  opens: true,
  part: true,
});
/** So many values come before the one that says whether the actor may do the first kind of work. */
const agreedValues = 3;

@Injectable()
export class MyWorkService {
  private text: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** What the actor is asked to do, soonest first, at most `mostWork`; in one statement. */
  async list(actor: Actor): Promise<MyWork> {
    const on = today(actor.timeZone).toString();
    const allowed = this.contributions.work.map(({ permission }) => can(actor.role, permission));
    this.text ??= textOf(this.contributions.work);
    const rows = await this.database.read(actor, {
      name: 'my_work',
      text: this.text,
      values: [actor.organisationId, actor.userId, on, ...allowed],
    });
    const items = rowSchema.array().parse(rows);
    const byKind = new Map(this.contributions.work.map((one) => [one.kind, one]));
    return {
      items: items.flatMap((item) => {
        const of = byKind.get(item.kind);
        // All of it is open, so it is overdue once its day is over.
        const isOverdue = item.dueOn !== null && item.dueOn < on;
        return of ? [{ ...item, ...said(of, item.title, actor.language), isOverdue }] : [];
      }),
    };
  }
}

/** What the feature says of its kind of work. */
const said = ({ segment, asks, on: { opens }, part, named }: WorkContribution, title: string, language: Language) => ({
  title: named?.(title, language) ?? title,
  segment,
  asks: asks?.[language] ?? '',
  opens,
  part: part ?? null,
});

function textOf(contributions: readonly WorkContribution[]): string {
  const work = contributions.map(
    ({ kind, waiting, on: { joins, title, context, owner, version } }, index) => `
      (SELECT '${kind}' AS kind, w.id, ${title} AS title, ${context} AS context, w.programme_id, w.due_on,
        ${owner} AS owner_id, ${version} AS version
      FROM (${waiting}) w ${joins} WHERE $${agreedValues + index + 1}::boolean)`,
  );
  return `
    SELECT work.kind, work.id, title, context, programme_id AS "programmeId", due_on::text AS "dueOn", version,
      CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner
    FROM (${work.join(' UNION ALL ')}) work LEFT JOIN "user" u ON u.id = work.owner_id
    WHERE ($1::uuid, $2::uuid, $3::date) IS DISTINCT FROM NULL
    ORDER BY due_on NULLS LAST, kind, title, work.id, programme_id LIMIT ${mostWork}`;
}
