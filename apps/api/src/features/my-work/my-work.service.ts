import { Injectable } from '@nestjs/common';
import { daySchema, type MyWork, type MyWorkQuery, myWorkSchema, type WorkItem } from '@waymark/contracts';
import { can, isFoundIn, type Language, parseDay, type WorkSection, workSectionOf } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import {
  type ReckonedItem,
  type ReckonedWork,
  reckonedRows,
  reckonedSchema,
  type WorkContribution,
} from '../../common/contributions/work.ts';
import { decodeCursor, encodeCursor, storedText } from '../../common/cursor.ts';
import { Database, type Tenant } from '../../common/database.ts';
import { searchPatterns } from '../../common/search.ts';
import { firstPlace, myWorkText, noProgramme } from './my-work.sql.ts';
import { toldCounts, type WorkCount, workCountSchema } from './work-counts.ts';

const itemSchema = myWorkSchema.shape.items.element
  .omit({ isOverdue: true, section: true, segment: true, asks: true, because: true, opens: true, part: true })
  .extend({ because: z.unknown().optional() });
type Item = z.infer<typeof itemSchema>;
const rowSchema = z.object({
  items: itemSchema.array(),
  counts: workCountSchema.array().nullable(),
  reckoned: reckonedSchema,
});
/** Whose work it is, on their day and in their language. */
export type Worker = Tenant & Pick<Actor, 'userId' | 'role' | 'timeZone' | 'language'>;

/** The day, the kind, the thing and its programme: where the page before ended. */
const cursorSchema = z.tuple([z.union([daySchema, z.literal('infinity')]), storedText, z.uuid(), z.guid()]);

@Injectable()
export class MyWorkService {
  private readonly texts = new Map<boolean, string>();

  constructor(
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** What is the actor's to do, soonest first, page by page; in one statement. */
  async list(actor: Worker, query: MyWorkQuery): Promise<MyWork> {
    const { limit, withTotal, segment } = query;
    const on = today(actor.timeZone);
    const place = decodeCursor(query.cursor, cursorSchema) ?? firstPlace;
    const { reckonedWork } = this.contributions;
    const read = await this.read(actor, query, [on.toString(), limit + 1, withTotal, ...place]);
    const rows = reckonedRows(reckonedWork, read.reckoned, { today: on, language: actor.language }).map(
      ({ work, items }) => ({ work, items: items.filter((item) => isFound(item, query.q)) }),
    );
    const shown = rows
      .filter(({ work }) => segment === undefined || work.segment === segment)
      .flatMap(({ work, items }) => items.map((item) => ({ ...item, kind: work.kind })))
      .filter((item) => isAfter(placeOf(item), place));
    const found = [...read.items, ...shown].toSorted((a, b) => (isAfter(placeOf(a), placeOf(b)) ? 1 : -1));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const none = { total: null, bySegment: null, bySection: null };
    return {
      items: page.flatMap((item) => this.toItem(item, actor.language, on)),
      nextCursor: found.length > limit && last ? encodeCursor(placeOf(last)) : null,
      ...(read.counts ? toldCounts([...read.counts, ...countsOf(rows, on)], segment) : none),
    };
  }

  private async read(actor: Worker, { q, segment, withTotal }: MyWorkQuery, page: readonly unknown[]) {
    const { work, reckonedWork } = this.contributions;
    const isAsked = ({ permission }: Pick<WorkContribution, 'permission'>) => can(actor.role, permission);
    const isShown = (one: Pick<WorkContribution, 'permission' | 'segment'>) =>
      isAsked(one) && (segment === undefined || one.segment === segment);
    const flags = [...work.map(isShown), ...work.map(isAsked), ...reckonedWork.map(withTotal ? isAsked : isShown)];
    const isSearch = Boolean(q);
    const text = this.texts.get(isSearch) ?? myWorkText(this.contributions, isSearch);
    this.texts.set(isSearch, text);
    const patterns = q ? searchPatterns(q) : null;
    const [row] = await this.database.read(actor, {
      name: isSearch ? 'my_work_found' : 'my_work',
      text,
      values: [actor.organisationId, actor.userId, ...page, patterns, ...flags],
    });
    return rowSchema.parse(row);
  }

  private toItem(item: Item, language: Language, on: Temporal.PlainDate): WorkItem[] {
    const { work, reckonedWork } = this.contributions;
    const of = [...work, ...reckonedWork].find(({ kind }) => kind === item.kind);
    const section = sectionOf(item, on);
    return of ? [{ ...item, ...said(of, item, language), isOverdue: section === 'overdue', section }] : [];
  }
}

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

const isFound = ({ title, context }: ReckonedItem, q: string | undefined) => !q || isFoundIn(`${title} ${context}`, q);

const sectionOf = ({ dueOn }: Pick<Item, 'dueOn'>, on: Temporal.PlainDate): WorkSection =>
  workSectionOf(dueOn === null ? null : parseDay(dueOn), on);

/** The counts of the statement are without what was reckoned. */
const countsOf = (rows: ReturnType<typeof reckonedRows>, on: Temporal.PlainDate): WorkCount[] =>
  rows.flatMap(({ work: { segment }, items }) =>
    items.map((item) => ({ segment, section: sectionOf(item, on), count: 1 })),
  );

/** What the feature says of its kind of work. */
function said(of: WorkContribution | ReckonedWork, { because }: Item, language: Language) {
  const { segment, asks } = of;
  const shared = { segment, asks: asks?.(language) ?? '' };
  if ('opens' in of) return { ...shared, because: '', opens: of.opens, part: null };
  return {
    ...shared,
    because: of.because?.said(because, language) ?? '',
    opens: of.on.opens,
    part: of.part ?? null,
  };
}
