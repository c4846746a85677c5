import { calendarKinds, entryAnchors, entryKinds, entryShifts } from '@waymark/domain';
import { z } from 'zod';
import { daySchema } from '../common.ts';
import { changed, happening, inNone, inSome, nothing } from './happening.ts';

const entry = { subjectType: 'calendar_entry', subjectId: z.uuid(), programmeId: inSome } as const;
const feed = { subjectType: 'calendar_feed', subjectId: z.uuid(), programmeId: inNone } as const;

const fields = z.strictObject({
  kind: z.enum(entryKinds),
  title: z.string(),
  note: z.string(),
  fromOn: daySchema,
  lengthDays: z.number().int(),
  programmeId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  recurrence: z.string().nullable(),
  shift: z.enum(entryShifts),
  anchoredTo: z.enum(entryAnchors),
});

/** One day of an event that repeats, by the day its rule gives. */
const ofDay = <Shape extends z.ZodRawShape>(more: Shape) => ({
  before: nothing,
  after: z.strictObject({ originalOn: daySchema, ...more }),
});

const fed = z.strictObject({
  name: z.string(),
  programmeId: z.uuid().nullable(),
  onlyMine: z.boolean(),
  kinds: z.array(z.enum(calendarKinds)),
  alarmDays: z.number().int().nullable(),
  wholeBars: z.boolean(),
});
const alone = { before: nothing, after: nothing };

export const calendarHappenings = [
  happening('calendar_entry.created', entry, { before: nothing, after: fields }),
  happening('calendar_entry.changed', entry, changed(fields)),
  happening('calendar_entry.cancelled', entry, { before: fields, after: nothing }),
  happening('calendar_entry.day_moved', entry, ofDay({ toOn: daySchema })),
  happening('calendar_entry.day_skipped', entry, ofDay({ reason: z.string() })),
  happening('calendar_entry.day_completed', entry, ofDay({ completedOn: daySchema.optional() })),
  happening('calendar_entry.day_restored', entry, ofDay({})),
  happening('calendar_feed.created', feed, { before: nothing, after: fed }),
  happening('calendar_feed.rotated', feed, alone),
  happening('calendar_feed.revoked', feed, alone),
] as const;
