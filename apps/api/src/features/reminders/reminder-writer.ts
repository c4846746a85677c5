import { Injectable } from '@nestjs/common';
import {
  type DueReminder,
  type Language,
  languages,
  type ReminderKind,
  type ReminderSetting,
  reminderReach,
  remindersDue,
  roles,
} from '@waymark/domain';
import { z } from 'zod';
import { dayValue } from '../../common/clock.ts';
import { Database, type Db, type Tenant } from '../../common/database.ts';
import { CalendarEventsService } from '../calendar/calendar-events.service.ts';
import { remindedUpTo } from '../organisations/organisations.service.ts';
import { type CalendarReminder, remindableEvents } from './remindable-event.ts';
import { type Recipient, recipientsOf } from './reminder-recipients.ts';
import { ReminderRulesService } from './reminder-rules.service.ts';

const memberSchema = z.object({ userId: z.string(), role: z.enum(roles) });

interface NewReminder {
  userId: string;
  reminder: DueReminder<CalendarReminder>;
  titles: Partial<Record<Language, string>>;
  contexts: Partial<Record<Language, string>>;
}

/** Writes what people are to be reminded of today; the same reminder is never written twice, whoever writes it. */
@Injectable()
export class ReminderWriter {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarEventsService,
    private readonly rules: ReminderRulesService,
  ) {}

  /** Writes the reminders of a day, and that the day is done, in one transaction. */
  async write(tenant: Tenant, on: Temporal.PlainDate, now: Date): Promise<void> {
    const { organisationId } = tenant;
    const { members, settings } = await this.database.withOrganisation(tenant, async (tx) => ({
      members: await membersOf(tx, tenant),
      settings: await this.rules.settings(tx, tenant),
    }));
    const reminders = new Map<string, NewReminder>();
    // Titles are kept in each language, because their reader may change it; English comes first and says what there is.
    for (const language of languages) {
      const due = remindersDue(await this.events(tenant, { on, settings, language }), settings, on);
      for (const { userId, reminder } of addressed(due, members)) {
        const key = `${userId} ${reminder.key}`;
        if (language === languages[0]) reminders.set(key, { userId, reminder, titles: {}, contexts: {} });
        const written = reminders.get(key);
        Object.assign(written?.titles ?? {}, { [language]: reminder.event.title });
        Object.assign(written?.contexts ?? {}, { [language]: reminder.event.context });
      }
    }
    await this.database.withOrganisation(tenant, async (tx) => {
      await tx.reminder.createMany({
        data: [...reminders.values()].map((reminder) => ({ organisationId, createdAt: now, ...toRow(reminder) })),
        skipDuplicates: true,
      });
      await remindedUpTo(tx, organisationId, on);
    });
  }

  private async events(
    tenant: Tenant,
    asked: { on: Temporal.PlainDate; settings: Readonly<Record<ReminderKind, ReminderSetting>>; language: Language },
  ): Promise<CalendarReminder[]> {
    const { before, after } = reminderReach(asked.settings);
    const { events } = await this.calendar.dated(tenant, {
      fromOn: asked.on.subtract({ days: after }).toString(),
      toOn: asked.on.add({ days: before }).toString(),
      today: asked.on.toString(),
      programmeId: null,
      personId: null,
      kinds: null,
      isByPerson: true,
      isCounted: false,
      withCancelled: false,
      language: asked.language,
    });
    return remindableEvents(events);
  }
}

function addressed(
  due: readonly DueReminder<CalendarReminder>[],
  members: readonly Recipient[],
): Omit<NewReminder, 'titles' | 'contexts'>[] {
  return due.flatMap((reminder) => recipientsOf(reminder, members).map(({ id: userId }) => ({ userId, reminder })));
}

function toRow({ userId, reminder: { event, level, key }, titles, contexts }: NewReminder) {
  const { id: eventId, kind, dueOn, programmeId } = event;
  return { userId, key, kind, level, titles, contexts, dueOn: dayValue(dueOn), eventId, programmeId };
}

async function membersOf(tx: Db, { organisationId }: Tenant): Promise<Recipient[]> {
  const rows = await tx.member.findMany({ where: { organisationId, removedAt: null } });
  return rows.map((row) => {
    const { userId: id, role } = memberSchema.parse(row);
    return { id, role };
  });
}
