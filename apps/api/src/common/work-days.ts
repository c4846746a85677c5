import { closureKinds, parseDay, type WorkCalendar } from '@waymark/domain';
import { z } from 'zod';

export const workDaysSchema = z.object({
  timeZone: z.string(),
  workingDays: z.array(z.number()),
  version: z.number(),
  closures: z.array(
    z.object({
      kind: z.enum(closureKinds),
      name: z.string(),
      fromOn: z.string(),
      toOn: z.string(),
      isYearly: z.boolean(),
    }),
  ),
});
/** Which day it is in the organisation, and on which it works. */
export type WorkDays = z.infer<typeof workDaysSchema>;

/** One row of the organisation; `$1` is its id. */
export const workDaysColumns = `
  (SELECT json_build_object('timeZone', o.time_zone, 'workingDays', o.working_days, 'version', o.version,
    'closures', coalesce((
      SELECT json_agg(json_build_object('kind', c.kind, 'name', c.name, 'fromOn', c.from_on, 'toOn', c.to_on,
        'isYearly', c.is_yearly) ORDER BY c.from_on, c.id)
      FROM closure c WHERE c.organisation_id = $1), '[]'))
    FROM organisation o WHERE o.id = $1)`;

export function toWorkCalendar({ workingDays, closures }: Pick<WorkDays, 'workingDays' | 'closures'>): WorkCalendar {
  return {
    workingDays,
    closures: closures.map((closure) => ({
      ...closure,
      fromOn: parseDay(closure.fromOn),
      toOn: parseDay(closure.toOn),
    })),
  };
}
