import { Injectable } from '@nestjs/common';
import type { CalendarConflict, CalendarEvent, CalendarEvents, CalendarQuery } from '@waymark/contracts';
import { calendarEntryAbilities, closuresTouching, eventState, overdueYears, parseDay } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Contributions } from '../../common/contributions/contributions.ts';
import type { DatedEvent } from '../../common/contributions/dated.ts';
import type { Tenant } from '../../common/database.ts';
import type { FieldMessage } from '../../common/field-message.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { toWorkCalendar, type WorkDays } from '../../common/work-days.ts';
import { CalendarFacts, type CalendarScope } from './calendar-facts.ts';

const mostYears = 5;

/** Everything dated that was asked for, and what it was found with. */
interface Dated {
  events: DatedEvent[];
  conflicts: CalendarConflict[];
  workDays: WorkDays;
}

@Injectable()
export class CalendarEventsService {
  constructor(
    private readonly facts: CalendarFacts,
    private readonly contributions: Contributions,
  ) {}

  /** What touches the days asked for. Throws `resource.not_found` for a programme that is not here. */
  async list(actor: Actor, query: CalendarQuery): Promise<CalendarEvents> {
    const { from, to: toOn, programmeId = null, personId = null, kinds = null, withOverdue } = query;
    assertRange(from, toOn);
    const on = today(actor.timeZone).toString();
    const fromOn = withOverdue ? parseDay(from).subtract({ years: overdueYears }).toString() : from;
    const scope = { fromOn, toOn, programmeId, personId, kinds, language: actor.language };
    const { events, conflicts, workDays } = await this.dated(actor, {
      ...scope,
      today: on,
      isByPerson: false,
      isCounted: true,
      withCancelled: false,
    });
    const range = { fromOn: parseDay(from), toOn: parseDay(toOn) };
    const held = events.filter(({ isCancelled }) => !isCancelled);
    const isBefore = (event: DatedEvent) => event.toOn < from;
    const overdue = held.filter((event) => isBefore(event) && eventState(event, on) === 'overdue');
    return {
      items: held.filter((event) => !isBefore(event)).map((event) => toEvent(event, actor)),
      ...(withOverdue && { overdue: overdue.map((event) => toEvent(event, actor)) }),
      closures: closuresTouching(range, toWorkCalendar(workDays)).map((closure) => ({
        ...closure,
        fromOn: closure.fromOn.toString(),
        toOn: closure.toOn.toString(),
      })),
      conflicts: conflicts.filter(({ on: conflictOn }) => conflictOn === null || conflictOn >= from),
    };
  }

  /** The same with what a calendar client needs, by first day; two statements, whatever there is. */
  async dated({ organisationId }: Tenant, scope: CalendarScope): Promise<Dated> {
    const { fromOn, toOn, programmeId, personId, kinds, language, today: on } = scope;
    const asked = { organisationId, programmeId, language };
    const [facts, planned] = await Promise.all([
      this.facts.read({ organisationId }, scope),
      Promise.all(this.contributions.planned.map(({ read }) => read(asked))),
    ]);
    const { workDays } = facts;
    const seen = { fromOn, toOn, language, workDays, today: on };
    const events = [
      ...planned
        .flatMap((one) => one.events(seen))
        .filter(({ person }) => personId === null || person?.id === personId),
      ...facts.events(seen),
    ]
      .filter((event) => event.fromOn <= toOn && event.toOn >= fromOn)
      .filter(({ kind }) => kinds === null || kinds.includes(kind))
      .toSorted(byDayThenId);
    return { events, conflicts: planned.flatMap((one) => one.conflicts(seen)), workDays };
  }
}

function toEvent(
  { sequence: _, publicTitle: __, isCancelled: ___, remindsAs: ____, entry, ...event }: DatedEvent,
  actor: Actor,
): CalendarEvent {
  const abilities = calendarEntryAbilities({ ownerId: event.person?.id ?? null }, actor);
  return { ...event, entry: entry && { ...entry, abilities } };
}

/** Days are compared as text: `YYYY-MM-DD` has the order of the calendar. */
function byDayThenId(a: DatedEvent, b: DatedEvent): number {
  if (a.fromOn !== b.fromOn) return a.fromOn < b.fromOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const reversed: FieldMessage = {
  en: 'The end lies before the start. Swap the two days.',
  de: 'Das Ende liegt vor dem Anfang. Vertauschen Sie die beiden Tage.',
};
const tooLong: FieldMessage = {
  en: `Ask for at most ${mostYears} years at once.`,
  de: `Fragen Sie nach höchstens ${mostYears} Jahren auf einmal.`,
};

function assertRange(from: string, to: string): void {
  if (to < from) throw new RequestInvalid([{ path: 'to', message: reversed }]);
  const latest = parseDay(from).add({ years: mostYears }).toString();
  if (to > latest) throw new RequestInvalid([{ path: 'to', message: tooLong }]);
}
