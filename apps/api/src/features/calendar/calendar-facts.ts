import { Injectable } from '@nestjs/common';
import type { CalendarKind, Language } from '@waymark/domain';
import { z } from 'zod';
import { Contributions } from '../../common/contributions/contributions.ts';
import { type DatedEvent, fewOfDay, type Seen } from '../../common/contributions/dated.ts';
import { Database, type Tenant } from '../../common/database.ts';
import { type WorkDays, workDaysColumns, workDaysSchema } from '../../common/work-days.ts';

/** What is asked for: days, both included; a programme, a person, kinds, or null for all of them. */
export interface CalendarScope {
  fromOn: string;
  toOn: string;
  today: string;
  programmeId: string | null;
  personId: string | null;
  kinds: readonly CalendarKind[] | null;
  /** Tells evidence of different people apart, so that each can be told. */
  isByPerson: boolean;
  /** Counts what is due on a day where it is much, because nobody is shown all of it. */
  isCounted: boolean;
  /** Cancelled entries too, for calendar programs that know them. */
  withCancelled: boolean;
  language: Language;
}

const rowSchema = z.object({ facts: z.array(z.unknown()), workDays: workDaysSchema });

/** What the features have due in the database within a range of days. */
@Injectable()
export class CalendarFacts {
  private readonly texts = new Map<boolean, string>();

  constructor(
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** In one statement, whichever features there are; its cost grows with what is due. */
  async read(
    { organisationId }: Tenant,
    scope: CalendarScope,
  ): Promise<{ workDays: WorkDays; events: (seen: Seen) => DatedEvent[] }> {
    const { fromOn, toOn, programmeId, personId, kinds, isCounted, withCancelled, today } = scope;
    const few = isCounted ? fewOfDay : null;
    const [row] = await this.database.read(
      { organisationId, language: scope.language },
      {
        ...this.statement(scope.isByPerson || personId !== null),
        values: [organisationId, fromOn, toOn, programmeId, personId, kinds, few, withCancelled, today],
      },
    );
    const { facts, workDays } = rowSchema.parse(row);
    const { dated } = this.contributions;
    return { workDays, events: (seen) => dated.flatMap(({ events }, index) => events(facts[index], seen)) };
  }

  private statement(isByPerson: boolean): { name: string; text: string } {
    const text = this.texts.get(isByPerson) ?? textOf(this.contributions.dated.map(({ facts }) => facts(isByPerson)));
    this.texts.set(isByPerson, text);
    return { name: isByPerson ? 'calendar_facts_by_person' : 'calendar_facts', text };
  }
}

/** PostgreSQL wants to know the type of every value, also of those that no feature looks at. */
const textOf = (facts: readonly string[]) => `
  SELECT json_build_array(${facts.join(', ')}) AS facts, ${workDaysColumns} AS "workDays"
  WHERE ($1::uuid, $2::date, $3::date, $4::uuid, $5::uuid, $6::text[], $7::int, $8::boolean, $9::date) IS DISTINCT FROM NULL`;
