import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '@waymark/contracts';
import { type Asker, DomainError } from '@waymark/domain';
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

/** Whose entries, and what they may do with them. */
type EntryReader = Tenant & Asker;

const toldOf = (workDays: WorkDays, asker: Asker) => ({
  calendar: toWorkCalendar(workDays),
  today: today(workDays.timeZone),
  asker,
});

/** Entries that are not cancelled, in one statement. */
@Injectable()
export class CalendarEntryReader {
  constructor(private readonly database: Database) {}

  async list(reader: EntryReader): Promise<CalendarEntry[]> {
    const { entries, workDays } = await this.read(reader, null);
    const told = toldOf(workDays, reader);
    const listed: CalendarEntry[] = [];
    for (const entry of entries) {
      if (listed.length % atOnce === atOnce - 1) await setImmediate();
      listed.push(toEntry(entry, told));
    }
    return listed;
  }

  /** One entry. Throws `resource.not_found`, also for one that was cancelled. */
  async find(reader: EntryReader, id: string): Promise<CalendarEntry> {
    const { entry, workDays } = await this.facts(reader, id);
    return toEntry(entry, toldOf(workDays, reader));
  }

  async facts(tenant: Tenant, id: string): Promise<{ entry: EntryFact; workDays: WorkDays }> {
    const { entries, workDays } = await this.read(tenant, id);
    const [entry] = entries;
    if (!entry) throw new DomainError('resource.not_found');
    return { entry, workDays };
  }

  private async read(tenant: Tenant, id: string | null) {
    const values = [tenant.organisationId, id];
    const [row] = await this.database.read(tenant, { name: 'calendar_entries', text, values });
    return rowSchema.parse(row);
  }
}
