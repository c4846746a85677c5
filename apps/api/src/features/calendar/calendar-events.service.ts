import { Injectable } from '@nestjs/common';
import type { CalendarEvents, CalendarQuery } from '@waymark/contracts';
import { closuresTouching, parseDay } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database, type Tenant } from '../../common/database.ts';
import type { FieldMessage } from '../../common/field-message.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { ProgrammePlansService, type ProgrammeTimeline } from '../programmes/plan/programme-plans.service.ts';
import { calendarConflicts } from './calendar-conflicts.ts';
import { type CalendarScope, calendarFacts } from './calendar-facts.ts';
import { byDayThenId, type DatedEvent } from './dated-event.ts';
import { dueEvents } from './due-events.ts';
import { entryEvents } from './entries/entry-events.ts';
import { toWorkCalendar, type WorkDays } from './entries/entry-facts.ts';
import { programmeEvents } from './programme-events.ts';

export type { DatedEvent } from './dated-event.ts';

const mostYears = 5;

/** Everything dated that was asked for, and what it was found with. */
interface Dated {
  events: DatedEvent[];
  plans: ProgrammeTimeline[];
  workDays: WorkDays;
}

@Injectable()
export class CalendarEventsService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /** What touches the days asked for. Throws `resource.not_found` for a programme that is not here. */
  async list(actor: Actor, query: CalendarQuery): Promise<CalendarEvents> {
    const { from: fromOn, to: toOn, programmeId = null, personId = null, kinds = null } = query;
    assertRange(fromOn, toOn);
    const scope = { fromOn, toOn, programmeId, personId, kinds, language: actor.language };
    const { events, plans, workDays } = await this.dated(actor, {
      ...scope,
      isByPerson: false,
      isCounted: true,
      withCancelled: false,
    });
    const range = { fromOn: parseDay(fromOn), toOn: parseDay(toOn) };
    return {
      items: events
        .filter(({ isCancelled }) => !isCancelled)
        .map(({ sequence: _, publicTitle: __, isCancelled: ___, ...event }) => event),
      closures: closuresTouching(range, toWorkCalendar(workDays)).map((closure) => ({
        ...closure,
        fromOn: closure.fromOn.toString(),
        toOn: closure.toOn.toString(),
      })),
      conflicts: calendarConflicts(plans, { fromOn, toOn, language: actor.language }),
    };
  }

  /** The same with what a calendar client needs, by first day; two statements, whatever there is. */
  async dated(tenant: Tenant, scope: CalendarScope): Promise<Dated> {
    const { fromOn, toOn, programmeId, personId, kinds, language } = scope;
    const reader = { organisationId: tenant.organisationId, language };
    const [plans, facts] = await Promise.all([
      programmeId === null
        ? this.plans.timelines(reader)
        : this.plans.timeline(reader, programmeId).then((plan) => [plan]),
      calendarFacts(this.database, tenant, scope),
    ]);
    const { workDays } = facts;
    const seen = { today: today(workDays.timeZone).toString(), language, workDaysVersion: workDays.version };
    const planned = plans
      .flatMap((plan) => programmeEvents(plan, seen))
      .filter(({ person }) => personId === null || person?.id === personId);
    const events = [
      ...planned,
      ...dueEvents(facts, language),
      ...entryEvents(facts.entries, workDays, { fromOn, toOn, language }),
    ]
      .filter((event) => event.fromOn <= toOn && event.toOn >= fromOn)
      .filter(({ kind }) => kinds === null || kinds.includes(kind))
      .toSorted(byDayThenId);
    return { events, plans, workDays };
  }
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
