import { asked, dated } from '../../../common/contributions/dated.ts';
import { entryEvents } from './entry-events.ts';
import { entryColumns, entryFactSchema } from './entry-facts.ts';

/** How long a calendar program is told that an event was cancelled. */
const cancelledDays = 90;
/** A day of a rule may be moved so far by weekends and holidays. */
const mostShift = 40;

/** Events that people put in themselves, windows of the calendar open before the day they were entered for; of those that recur, the rule, whose days are worked out later. */
export const datedEntries = dated({
  facts: () => `(
    SELECT coalesce(json_agg(${entryColumns}), '[]')
    FROM calendar_entry e
    WHERE e.organisation_id = $1 AND ${asked('event')}
      AND (e.cancelled_at IS NULL OR ($8 AND e.cancelled_at > now() - interval '${cancelledDays} days'))
      AND ($4::uuid IS NULL OR e.programme_id = $4) AND ($5::uuid IS NULL OR e.owner_id = $5)
      AND (((e.from_on <= $3::date + ${mostShift} OR e.anchored_to = 'window')
          AND (e.recurrence IS NOT NULL OR e.from_on + e.length_days + ${mostShift} >= $2::date))
        OR EXISTS (SELECT FROM calendar_entry_day d WHERE d.organisation_id = $1 AND d.entry_id = e.id
          AND d.moved_to_on BETWEEN $2::date - e.length_days AND $3::date)))`,
  schema: entryFactSchema.array(),
  events: entryEvents,
});
