import { Injectable } from '@nestjs/common';
import { type WorkCalendar, workCalendarSchema } from '@waymark/contracts';
import { workCalendarAbilities } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';
import { auditorFirms } from '../programmes/firms/auditor-firm.offer.ts';

const rowSchema = workCalendarSchema.omit({ abilities: true });

const text = `
  SELECT o.time_zone AS "timeZone", o.working_days AS "workingDays", o.version,
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'fromOn', c.from_on,
        'toOn', c.to_on, 'isYearly', c.is_yearly, 'version', c.version) ORDER BY c.from_on, c.id)
      FROM closure c WHERE c.organisation_id = $1), '[]') AS closures,
    ${auditorFirms} AS "auditorFirms"
  FROM organisation o WHERE o.id = $1`;

@Injectable()
export class WorkCalendarService {
  constructor(private readonly database: Database) {}

  /** What every plan of the organisation reckons with, in one statement. */
  async read(actor: Actor): Promise<WorkCalendar> {
    const values = [actor.organisationId];
    const [row] = await this.database.read(actor, { name: 'work_calendar', text, values });
    return { ...rowSchema.parse(row), abilities: workCalendarAbilities(actor) };
  }
}
