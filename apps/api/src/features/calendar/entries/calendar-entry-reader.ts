import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import { z } from 'zod';
import { today } from '../../../common/clock.ts';
import { Database, type Tenant } from '../../../common/database.ts';
import { toWorkCalendar, type WorkDays, workDaysColumns, workDaysSchema } from '../../../common/work-days.ts';
import { toEntry } from './calendar-entry.mapper.ts';
import { type EntryFact, entryColumns, entryFactSchema } from './entry-facts.ts';

/** So many are expanded at once, so that other requests are answered in between. */
const atOnce = 20;

const rowSchema = z.object({ entries: z.array(entryFactSchema), workDays: workDaysSchema });

const text = `
  SELECT coalesce((SELECT json_agg(${entryColumns} ORDER BY e.from_on, e.id) FROM calendar_entry e
      WHERE e.organisation_id = $1 AND e.cancelled_at IS NULL AND ($2::uuid IS NULL OR e.id = $2)), '[]') AS entries,
    ${workDaysColumns} AS "workDays"`;

/** Entries that are not cancelled, in one statement. */
@Injectable()
export class CalendarEntryReader {
  constructor(private readonly database: Database) {}

  async list(tenant: Tenant): Promise<CalendarEntry[]> {
    const { entries, workDays } = await this.read(tenant, null);
    const [calendar, on] = [toWorkCalendar(workDays), today(workDays.timeZone)];
    const listed: CalendarEntry[] = [];
    for (const entry of entries) {
      if (listed.length % atOnce === atOnce - 1) await setImmediate();
      listed.push(toEntry(entry, calendar, on));
    }
    return listed;
  }

  /** One entry. Throws `resource.not_found`, also for one that was cancelled. */
  async find(tenant: Tenant, id: string): Promise<CalendarEntry> {
    const { entry, workDays } = await this.facts(tenant, id);
    return toEntry(entry, toWorkCalendar(workDays), today(workDays.timeZone));
  }

  async facts(tenant: Tenant, id: string): Promise<{ entry: EntryFact; workDays: WorkDays }> {
    const { entries, workDays } = await this.read(tenant, id);
    const [entry] = entries;
    if (!entry) throw new DomainError('resource.not_found');
    return { entry, workDays };
  }

  private async read({ organisationId }: Tenant, id: string | null) {
    const values = [organisationId, id];
    const [row] = await this.database.read({ organisationId }, { name: 'calendar_entries', text, values });
    return rowSchema.parse(row);
  }
}
