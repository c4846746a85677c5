import { Injectable } from '@nestjs/common';
import { daySchema, type MyWork, type MyWorkQuery, myWorkSchema, type WorkItem } from '@waymark/contracts';
import { can, type Language } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import {
  type ReckonedWork,
  reckonedRows,
  reckonedSchema,
  type WorkContribution,
} from '../../common/contributions/work.ts';
import { decodeCursor, encodeCursor, storedText } from '../../common/cursor.ts';
import { Database } from '../../common/database.ts';
import { firstPlace, myWorkText, noProgramme } from './my-work.sql.ts';

const { items, bySegment } = myWorkSchema.shape;
const itemSchema = items.element
  .omit({ isOverdue: true, segment: true, asks: true, because: true, opens: true, part: true })
  .extend({ because: z.unknown().optional() });
type Item = z.infer<typeof itemSchema>;
const rowSchema = z.object({ items: itemSchema.array(), bySegment, reckoned: reckonedSchema });
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
    const on = today(actor.timeZone);
    const place = decodeCursor(query.cursor, cursorSchema) ?? firstPlace;
    const { work, reckonedWork } = this.contributions;
    const isAsked = ({ permission }: Pick<WorkContribution, 'permission'>) => can(actor.role, permission);
    const isShown = (one: Pick<WorkContribution, 'permission' | 'segment'>) =>
      isAsked(one) && (segment === undefined || one.segment === segment);
    const flags = [...work.map(isShown), ...work.map(isAsked), ...reckonedWork.map(withTotal ? isAsked : isShown)];
    this.text ??= myWorkText(work, reckonedWork);
    const [row] = await this.database.read(actor, {
      name: 'my_work',
      text: this.text,
      values: [actor.organisationId, actor.userId, on.toString(), limit + 1, withTotal, ...place, ...flags],
    });
    const read = rowSchema.parse(row);
    const rows = reckonedRows(reckonedWork, read.reckoned, on);
    const shown = rows
      .filter((one) => isShown(one.work))
      .flatMap((one) => one.items.map((item) => ({ ...item, kind: one.work.kind })))
      .filter((item) => isAfter(placeOf(item), place));
    const found = [...read.items, ...shown].toSorted((a, b) => (isAfter(placeOf(a), placeOf(b)) ? 1 : -1));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const counts = read.bySegment && withReckoned(read.bySegment, rows);
    return {
      items: page.flatMap((item) => this.toItem(item, actor.language, on.toString())),
      nextCursor: found.length > limit && last ? encodeCursor(placeOf(last)) : null,
      total: counts && totalOf(counts, segment),
      bySegment: counts,
    };
  }

  private toItem(item: Item, language: Language, on: string): WorkItem[] {
    const { work, reckonedWork } = this.contributions;
    const of = [...work, ...reckonedWork].find(({ kind }) => kind === item.kind);
    // All of it is open, so it is overdue once its day is over.
    const isOverdue = item.dueOn !== null && item.dueOn < on;
    return of ? [{ ...item, ...said(of, item, language), isOverdue }] : [];
  }
}

type Counts = NonNullable<MyWork['bySegment']>;
type Place = readonly [dueOn: string, kind: string, id: string, programmeId: string];

const placeOf = ({ dueOn, kind, id, programmeId }: Item): Place => [
  dueOn ?? 'infinity',
  kind,
  id,
  programmeId ?? noProgramme,
];

/** As the statement puts them: days, kinds and ids have their order as text. */
function isAfter(one: Place, other: Place): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? '') > (other[at] ?? '');
}

/** The counts of the statement with what was reckoned. */
function withReckoned(counts: Counts, rows: ReturnType<typeof reckonedRows>): Counts {
  const all = { ...counts };
  for (const { work, items } of rows) all[work.segment] += items.length;
  return all;
}

const totalOf = (counts: Counts, segment: MyWorkQuery['segment']) =>
  segment ? counts[segment] : Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What the feature says of its kind of work. */
function said(of: WorkContribution | ReckonedWork, { title, because }: Item, language: Language) {
  const { segment, asks } = of;
  const shared = { segment, asks: asks?.(language) ?? '' };
  if ('opens' in of) return { ...shared, because: '', title, opens: of.opens, part: null };
  return {
    ...shared,
    because: of.because?.said(because, language) ?? '',
    title: of.named?.(title, language) ?? title,
    opens: of.on.opens,
    part: of.part ?? null,
  };
}
