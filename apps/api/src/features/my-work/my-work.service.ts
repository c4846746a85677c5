import { Injectable } from '@nestjs/common';
import { daySchema, type MyWork, type MyWorkQuery, myWorkSchema, type WorkItem } from '@waymark/contracts';
import { can, type Language } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import type { WorkContribution } from '../../common/contributions/work.ts';
import { decodeCursor, encodeCursor, storedText } from '../../common/cursor.ts';
import { Database } from '../../common/database.ts';
import { firstPlace, myWorkText, noProgramme } from './my-work.sql.ts';

const { items, bySegment } = myWorkSchema.shape;
const rowSchema = z.object({
  items: items.element.omit({ isOverdue: true, segment: true, asks: true, opens: true, part: true }).array(),
  bySegment,
});
/** The day, the kind, the thing and its programme: where the page before ended. */
const cursorSchema = z.tuple([z.union([daySchema, z.literal('infinity')]), storedText, z.uuid(), z.guid()]);

@Injectable()
export class MyWorkService {
  private text: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** What the actor is asked to do, soonest first, page by page; in one statement. */
  async list(actor: Actor, query: MyWorkQuery): Promise<MyWork> {
    const { limit, withTotal, segment } = query;
    const on = today(actor.timeZone).toString();
    const place = decodeCursor(query.cursor, cursorSchema) ?? firstPlace;
    const allowed = this.contributions.work.map(({ permission }) => can(actor.role, permission));
    const shown = this.contributions.work.map(
      (one, index) => allowed[index] && (segment === undefined || one.segment === segment),
    );
    this.text ??= myWorkText(this.contributions.work);
    const [row] = await this.database.read(actor, {
      name: 'my_work',
      text: this.text,
      values: [actor.organisationId, actor.userId, on, limit + 1, withTotal, ...place, ...shown, ...allowed],
    });
    const found = rowSchema.parse(row);
    const page = found.items.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.flatMap((item) => this.toItem(item, actor.language, on)),
      nextCursor: found.items.length > limit && last ? encodeCursor(placeOf(last)) : null,
      total: found.bySegment && totalOf(found.bySegment, segment),
      bySegment: found.bySegment,
    };
  }

  private toItem(item: z.infer<typeof rowSchema>['items'][number], language: Language, on: string): WorkItem[] {
    const of = this.contributions.work.find(({ kind }) => kind === item.kind);
    // All of it is open, so it is overdue once its day is over.
    const isOverdue = item.dueOn !== null && item.dueOn < on;
    return of ? [{ ...item, ...said(of, item.title, language), isOverdue }] : [];
  }
}

const placeOf = ({ dueOn, kind, id, programmeId }: Pick<WorkItem, 'dueOn' | 'kind' | 'id' | 'programmeId'>) => [
  ...[dueOn ?? 'infinity', kind, id, programmeId ?? noProgramme],
];

const totalOf = (counts: NonNullable<MyWork['bySegment']>, segment: MyWorkQuery['segment']) =>
  segment ? counts[segment] : Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What the feature says of its kind of work. */
const said = ({ segment, asks, on: { opens }, part, named }: WorkContribution, title: string, language: Language) => ({
  title: named?.(title, language) ?? title,
  segment,
  asks: asks?.(language) ?? '',
  opens,
  part: part ?? null,
});
