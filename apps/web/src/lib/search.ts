import {
  activityQuerySchema,
  daySchema,
  documentListQuerySchema,
  evidenceListQuerySchema,
  gapItemListQuerySchema,
  myWorkQuerySchema,
} from '@waymark/contracts';
import { calendarKinds } from '@waymark/domain';
import { z } from 'zod';

/** Addresses stay readable: lists as `a,b`, text as it is. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') parameters.set(name, text);
  }
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/**
 * Reads the search part of an address by a schema. What does not fit, and what the page does not know, is left out: an
 * old bookmark still opens, and so does an address to which a mail program has added its own.
 */
export function searchOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape).partial();
  return (search: Record<string, unknown>): z.output<typeof schema> => {
    const unfit = new Set(schema.safeParse(search).error?.issues.map((issue) => String(issue.path[0])));
    const leftOut = Object.keys(search).filter((name) => unfit.has(name) || !Object.hasOwn(shape, name));
    // By name: what a route says nothing about, the router takes from the address as it is.
    const nothing = Object.fromEntries(leftOut.map((name) => [name, undefined]));
    return { ...nothing, ...schema.parse({ ...search, ...nothing }) };
  };
}

const openItem = { item: z.uuid().optional() };
/** The day of before that is looked at; without it all is as it stands now. */
const asOf = { on: daySchema.optional() };
const {
  cursor: _gapCursor,
  limit: _gapLimit,
  withTotal: _gapTotal,
  sort: gapSort,
  ...gapFilters
} = gapItemListQuerySchema.shape;
const {
  cursor: _cursor,
  limit: _limit,
  withTotal: _total,
  sort: evidenceSort,
  ...evidenceFilters
} = evidenceListQuerySchema.shape;
const {
  cursor: _activityCursor,
  limit: _activityLimit,
  withTotal: _activityTotal,
  fromAt: _activityFrom,
  beforeAt: _activityBefore,
  ...activityFilters
} = activityQuerySchema.shape;
/** A day with a year around it that the calendar can be asked for. */
const shownDaySchema = daySchema.refine((day) => day > '1901-12-31' && day < '2199-01-01');

export const gapSearch = searchOf({
  ...gapFilters,
  ...openItem,
  ...asOf,
  sort: gapSort.unwrap().optional(),
  /** Which groups are folded away. */
  closed: z.string().max(2000).optional(),
});
export const evidenceSearch = searchOf({ ...evidenceFilters, ...openItem, sort: evidenceSort.unwrap().optional() });
export const documentSearch = searchOf({
  ...documentListQuerySchema.shape,
  /** The key of the one that waits for whoever follows the link. */
  document: z.string().max(100).optional(),
});
export const workSearch = searchOf({
  kind: z.string().max(40).optional(),
  q: myWorkQuerySchema.shape.q,
  task: z.uuid().optional(),
  event: z.uuid().optional(),
});
/** Which of them are listed; all of them without it. */
export const remindersSearch = searchOf({ only: z.enum(['unread']).optional() });
export const calendarSearch = searchOf({
  view: z.enum(['month', 'year', 'agenda']).optional(),
  on: shownDaySchema.optional(),
  programmeId: z.uuid().optional(),
  personId: z.uuid().optional(),
  /** What a number about dates counts. */
  only: z.enum(['overdue', 'hard', 'planned', 'busy']).optional(),
  kinds: z
    .preprocess(
      (input) => (typeof input === 'string' ? input.split(',').filter(Boolean) : input),
      z.array(z.enum(calendarKinds)),
    )
    .optional(),
});
/** In the address stand days, which each reader's clock turns into moments. */
export const activitySearch = searchOf({
  ...activityFilters,
  fromOn: shownDaySchema.optional(),
  toOn: shownDaySchema.optional(),
});
export const signInSearch = searchOf({
  /** Where to go afterwards; only a path of this site. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2000)
    .optional(),
  invitation: z.string().max(200).optional(),
});
export const programmeSearch = searchOf({
  /** Without it the stages and their gates. */
  tab: z.enum(['dates', 'records']).optional(),
  /** The stage whose gate is open; without it the one that is being worked on. */
  stage: z.string().max(60).optional(),
  edit: z.enum(['programme', 'stage']).optional(),
  ...asOf,
});
/** The step of the wizard is in the address, so that the browser's back button goes one step back. */
export const newProgrammeSearch = searchOf({ step: z.enum(['scheme', 'scope', 'dates', 'plan']).optional() });
/** How the timeline is looked at, and the plan being tried on one programme; see `readPlan` of the timeline. */
export const timelineSearch = searchOf({
  zoom: z.enum(['month', 'quarter', 'year', 'years']).optional(),
  view: z.enum(['chart', 'table', 'compare']).optional(),
  /** Only this programme. */
  only: z.uuid().optional(),
  whatIf: z.uuid().optional(),
  plan: z.string().max(4000).optional(),
  /** The other plan of a comparison; without it the plan in force. */
  against: z.string().max(4000).optional(),
  /** The date that is asked about: a milestone's id, or a stage's id, or its key behind `stage-`. */
  why: z.string().max(100).optional(),
});
export type TimelineSearch = ReturnType<typeof timelineSearch>;
/** A frozen report; without it the page shows the report as it stands now. */
export const leadershipSearch = searchOf({
  report: z.uuid().optional(),
  /** The decision that is being made. */
  decision: z.uuid().optional(),
  ...asOf,
  /** Since when changes are told; without it since the last report. */
  since: z.union([z.enum(['week', 'month']), daySchema]).optional(),
});
