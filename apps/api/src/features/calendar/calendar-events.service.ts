import { Injectable } from '@nestjs/common';
import type { CalendarEvent, CalendarQuery } from '@waymark/contracts';
import { parseDay } from '@waymark/domain';
import { today } from '../../common/clock.ts';
import { Database, type Tenant } from '../../common/database.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { ProgrammePlansService } from '../programmes/programme-plans.service.ts';
import { type CalendarRange, calendarFacts } from './calendar-facts.ts';
import { dueEvents } from './due-events.ts';
import { type DatedEvent, programmeEvents } from './programme-events.ts';

const mostYears = 5;

@Injectable()
export class CalendarEventsService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /** What touches the days asked for. Throws `resource.not_found` for a programme that is not here. */
  async list(tenant: Tenant, { from, to, programmeId }: CalendarQuery): Promise<CalendarEvent[]> {
    assertRange(from, to);
    const events = await this.dated(tenant, { fromOn: from, toOn: to, programmeId: programmeId ?? null });
    return events.map(({ sequence: _, publicTitle: __, ...event }) => event);
  }

  /** The same with what a calendar client needs, by first day; two statements, whatever there is. */
  async dated(tenant: Tenant, range: CalendarRange): Promise<DatedEvent[]> {
    const { fromOn, toOn, programmeId } = range;
    const [plans, facts] = await Promise.all([
      programmeId === null ? this.plans.list(tenant) : this.plans.find(tenant, programmeId).then((plan) => [plan]),
      calendarFacts(this.database, tenant, range),
    ]);
    const on = today().toString();
    return [...plans.flatMap((plan) => programmeEvents(plan, on)), ...dueEvents(facts)]
      .filter((event) => event.fromOn <= toOn && event.toOn >= fromOn)
      .toSorted(byDayThenId);
  }
}

/** Days are compared as text: `YYYY-MM-DD` has the order of the calendar. */
function byDayThenId(a: DatedEvent, b: DatedEvent): number {
  const [left, right] = [`${a.fromOn} ${a.id}`, `${b.fromOn} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function assertRange(from: string, to: string): void {
  if (to < from)
    throw new RequestInvalid([{ path: 'to', message: 'The end lies before the start. Swap the two days.' }]);
  const latest = parseDay(from).add({ years: mostYears }).toString();
  if (to > latest) throw new RequestInvalid([{ path: 'to', message: `Ask for at most ${mostYears} years at once.` }]);
}
