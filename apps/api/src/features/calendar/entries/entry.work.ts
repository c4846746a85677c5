import { z } from 'zod';
import { reckoned } from '../../../common/contributions/work.ts';
import { toWorkCalendar, workDaysColumns, workDaysSchema } from '../../../common/work-days.ts';
import { entryColumns, entryFactSchema } from './entry-facts.ts';
import { nextToDo } from './entry-to-do.ts';

/** Events of the person: each once, with the time it is to be done next. */
export const entryWork = reckoned({
  kind: 'event',
  segment: 'events',
  asks: null,
  opens: 'event',
  permission: 'calendar:read',
  facts: `(
    SELECT json_build_object('entries', json_agg(${entryColumns}), 'workDays', ${workDaysColumns})
    FROM calendar_entry e
    WHERE e.organisation_id = $1 AND e.owner_id = $2 AND e.cancelled_at IS NULL
    HAVING count(*) > 0)`,
  schema: z.object({ entries: entryFactSchema.array(), workDays: workDaysSchema }),
  items: ({ entries, workDays }, { today }) => {
    const calendar = toWorkCalendar(workDays);
    return entries.flatMap((entry) => {
      const { id, title, owner, programmeId, programmeName, version } = entry;
      const next = nextToDo(entry, calendar, today);
      const dueOn = next?.toOn.toString();
      return dueOn ? [{ id, title, context: programmeName ?? '', owner, programmeId, dueOn, version }] : [];
    });
  },
});
