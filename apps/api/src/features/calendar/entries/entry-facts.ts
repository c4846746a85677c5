import { entryAnchors, entryKinds, entryShifts } from '@waymark/domain';
import { z } from 'zod';

const personSchema = z.object({ id: z.string(), name: z.string() });

const entryDaySchema = z.object({
  originalOn: z.string(),
  movedToOn: z.string().nullable(),
  skipReason: z.string().nullable(),
  completedOn: z.string().nullable(),
});
export type EntryDayFact = z.infer<typeof entryDaySchema>;

export const entryFactSchema = z.object({
  id: z.string(),
  kind: z.enum(entryKinds),
  title: z.string(),
  note: z.string(),
  fromOn: z.string(),
  lengthDays: z.number(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
  owner: personSchema.nullable(),
  recurrence: z.string().nullable(),
  shift: z.enum(entryShifts),
  anchoredTo: z.enum(entryAnchors),
  isCancelled: z.boolean(),
  /** The day on which it was entered, by UTC. */
  enteredOn: z.string(),
  version: z.number(),
  days: z.array(entryDaySchema),
  /** The day it was last completed or left out; what is due again is counted from it. */
  lastOn: z.string().nullable(),
});
/** An event people put in themselves, with what was decided about single days of it. */
export type EntryFact = z.infer<typeof entryFactSchema>;

/** `e` is the entry; `$1` the organisation. */
export const entryColumns = `
  json_build_object('id', e.id, 'kind', e.kind, 'title', e.title, 'note', e.note, 'fromOn', e.from_on,
    'lengthDays', e.length_days, 'programmeId', e.programme_id,
    'programmeName', (SELECT p.name FROM programme p WHERE p.organisation_id = $1 AND p.id = e.programme_id),
    'owner', (SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = e.owner_id),
    'recurrence', e.recurrence, 'shift', e.shift, 'anchoredTo', e.anchored_to,
    'isCancelled', e.cancelled_at IS NOT NULL, 'enteredOn', (e.created_at AT TIME ZONE 'UTC')::date, 'version', e.version,
    'days', coalesce((
      SELECT json_agg(json_build_object('originalOn', d.original_on, 'movedToOn', d.moved_to_on,
        'skipReason', d.skip_reason, 'completedOn', d.completed_on) ORDER BY d.original_on)
      FROM calendar_entry_day d WHERE d.organisation_id = $1 AND d.entry_id = e.id), '[]'),
    'lastOn', (SELECT max(coalesce(d.completed_on, d.original_on)) FROM calendar_entry_day d
      WHERE d.organisation_id = $1 AND d.entry_id = e.id AND (d.completed_on IS NOT NULL OR d.skip_reason IS NOT NULL)))`;
