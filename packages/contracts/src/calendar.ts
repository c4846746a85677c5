import { calendarKinds, entryAnchors, entryKinds, entryShifts } from '@waymark/domain';
import { z } from 'zod';
import { daySchema, instantSchema, personSchema } from './common.ts';
import { exactText, lineSchema, lineText, nameSchema, textSchema } from './text.ts';

/** What the person who asks may do with an event people put in themselves. */
const entryAbilitiesSchema = z.object({ edit: z.boolean(), complete: z.boolean() });

export const skipEntryDaySchema = z.strictObject({ change: z.literal('skip'), reason: lineSchema });
/** What was decided about one day of an entry, as it was said. */
export const dayDecisionSchema = z.discriminatedUnion('change', [
  z.object({ change: z.literal('move'), toOn: daySchema }),
  z.object({ change: z.literal('skip'), reason: z.string() }),
  z.object({ change: z.literal('complete'), completedOn: daySchema }),
]);
export type DayDecision = z.infer<typeof dayDecisionSchema>;

/** All-day; `toOn` is the last day and included. */
export const calendarEventSchema = z.object({
  /** Stable while the event moves. */
  id: z.string(),
  kind: z.enum(calendarKinds),
  title: z.string(),
  fromOn: daySchema,
  toOn: daySchema,
  programmeId: z.uuid().nullable(),
  programmeName: z.string().nullable(),
  person: personSchema.nullable(),
  detail: z.string(),
  isDone: z.boolean(),
  isHard: z.boolean(),
  /** What it takes, where somebody estimated that; of what is counted, all that is open. */
  effortHours: z.number().nullable(),
  /**
   * Set for events people put in themselves: the entry, and the day its rule gives. `isWindow` where it is due on any day
   * from the first to the last; each window is done by itself, and none can be moved.
   */
  entry: z
    .object({
      id: z.uuid(),
      originalOn: daySchema,
      /** Null where the day is as the rule gives it. */
      decision: dayDecisionSchema.nullable(),
      isRecurring: z.boolean(),
      isWindow: z.boolean(),
      abilities: entryAbilitiesSchema,
      version: z.number().int(),
    })
    .nullable(),
  /**
   * Set where so many of one kind are due on the day that they are counted: of which programmes they are, and how many
   * of what is open nobody estimated.
   */
  counts: z
    .array(
      z.object({
        programmeId: z.uuid(),
        programmeName: z.string(),
        count: z.number().int(),
        unestimated: z.number().int(),
      }),
    )
    .optional(),
});
export type CalendarEvent = z.infer<typeof calendarEventSchema>;

/** Something in the calendar that cannot be kept as it is. */
export const calendarConflictSchema = z.object({
  code: z.string(),
  severity: z.enum(['blocker', 'warning']),
  message: z.string(),
  on: daySchema.nullable(),
  programmeIds: z.array(z.uuid()),
  waysOut: z.array(z.string()),
});
export type CalendarConflict = z.infer<typeof calendarConflictSchema>;
export const closedDaysSchema = z.object({
  kind: z.enum(['holiday', 'freeze']),
  name: z.string(),
  fromOn: daySchema,
  toOn: daySchema,
});
export const calendarEventsSchema = z.object({
  items: z.array(calendarEventSchema),
  /** Where asked for: what should have happened before the first day, up to four years, and did not. */
  overdue: z.array(calendarEventSchema).optional(),
  closures: z.array(closedDaysSchema),
  conflicts: z.array(calendarConflictSchema),
});
export type CalendarEvents = z.infer<typeof calendarEventsSchema>;

/** `kinds` is a list with commas. At most five years at once; `withOverdue` looks further back, for what is open still. */
export const calendarQuerySchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  programmeId: z.uuid().optional(),
  personId: z.uuid().optional(),
  kinds: exactText({ max: 400 })
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(calendarKinds)).max(calendarKinds.length))
    .optional(),
  withOverdue: z.stringbool().default(false),
});
export type CalendarQuery = z.output<typeof calendarQuerySchema>;

const recurrenceSchema = lineText({ max: 400 });

/** An event that people put in themselves, with its rule (RFC 5545, without `RRULE:`). */
export const calendarEntrySchema = z.object({
  id: z.uuid(),
  kind: z.enum(entryKinds),
  title: z.string(),
  note: z.string(),
  fromOn: daySchema,
  lengthDays: z.number().int(),
  programmeId: z.uuid().nullable(),
  owner: personSchema.nullable(),
  recurrence: z.string().nullable(),
  shift: z.enum(entryShifts),
  /** With windows, length and shift say nothing: each lasts until the next opens. */
  anchoredTo: z.enum(entryAnchors),
  /** The next days by its rule, exceptions applied; of windows the last day of each. At most twelve. */
  nextOn: z.array(daySchema),
  /** What was decided about single days, by the day its rule gives; each can be restored. */
  decided: z.array(z.object({ originalOn: daySchema, decision: dayDecisionSchema })),
  abilities: entryAbilitiesSchema,
  version: z.number().int(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;
export const createCalendarEntrySchema = z.strictObject({
  kind: z.enum(entryKinds),
  title: lineSchema,
  note: textSchema.default(''),
  fromOn: daySchema,
  toOn: daySchema,
  programmeId: z.uuid().nullable().default(null),
  ownerId: z.uuid().nullable().default(null),
  recurrence: recurrenceSchema.nullable().default(null),
  shift: z.enum(entryShifts).default('none'),
  anchoredTo: z.enum(entryAnchors).default('date'),
});
export type CreateCalendarEntry = z.input<typeof createCalendarEntrySchema>;
/** Everything may change; days already completed or skipped stay as they were. */
export const updateCalendarEntrySchema = createCalendarEntrySchema.partial().extend({
  note: textSchema.optional(),
  programmeId: z.uuid().nullable().optional(),
  ownerId: z.uuid().nullable().optional(),
  recurrence: recurrenceSchema.nullable().optional(),
  shift: z.enum(entryShifts).optional(),
  anchoredTo: z.enum(entryAnchors).optional(),
});
export type UpdateCalendarEntry = z.infer<typeof updateCalendarEntrySchema>;
/** One day of an entry: moved, skipped with a reason, completed, or as its rule says again. */
export const changeEntryDaySchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('move'), toOn: daySchema }),
  skipEntryDaySchema,
  z.strictObject({ change: z.literal('complete'), completedOn: daySchema.optional() }),
  z.strictObject({ change: z.literal('restore') }),
]);
export type ChangeEntryDay = z.infer<typeof changeEntryDaySchema>;

export const calendarFeedSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  programmeId: z.uuid().nullable(),
  onlyMine: z.boolean(),
  kinds: z.array(z.enum(calendarKinds)),
  alarmDays: z.number().int().nullable(),
  /** Stages and periods longer than two weeks as bars; otherwise as their first and their last day. */
  wholeBars: z.boolean(),
  createdAt: instantSchema,
  lastReadAt: instantSchema.nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
/** The address is in the answer once: only its hash is kept. */
export const createdCalendarFeedSchema = calendarFeedSchema.extend({ url: z.string() });
export type CreatedCalendarFeed = z.infer<typeof createdCalendarFeedSchema>;
/** No programme and no kinds mean all of them. */
export const createCalendarFeedSchema = z.strictObject({
  name: nameSchema,
  programmeId: z.uuid().nullable().default(null),
  onlyMine: z.boolean().default(false),
  kinds: z.array(z.enum(calendarKinds)).max(calendarKinds.length).default([]),
  alarmDays: z.number().int().min(0).max(60).nullable().default(null),
  wholeBars: z.boolean().default(false),
});
export type CreateCalendarFeed = z.input<typeof createCalendarFeedSchema>;
