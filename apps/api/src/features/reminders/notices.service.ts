import { Injectable } from '@nestjs/common';
import { dayIn, type Language, type ReminderKind } from '@waymark/domain';
import { dayValue } from '../../common/clock.ts';
import type { Db, Tenant } from '../../common/database.ts';

/** Something that happened and one person is to hear of, beside the dates they are reminded of. */
export interface Notice {
  userId: string;
  /** The same is told once. */
  key: string;
  /** As which kind of date the person is told of it. */
  kind: ReminderKind;
  eventId: string;
  titles: Readonly<Record<Language, string>>;
  programmeId: string | null;
  at: Date;
  timeZone: string;
}

@Injectable()
export class NoticesService {
  /**
   * Puts it into the person's bell, in the caller's transaction. True where the caller is to write to them at once: not to
   * those who read one mail a day, which will hold it, or only the app.
   */
  async tell(tx: Db, { organisationId }: Tenant, { at, timeZone, ...notice }: Notice): Promise<boolean> {
    const { userId, kind } = notice;
    const key = { organisationId, userId, kind };
    const preference = await tx.reminderPreference.findUnique({ where: { organisationId_userId_kind: key } });
    // Who has not said otherwise wants to hear of a person's word before the mail of the day.
    const isMailedNow = (preference?.delivery ?? 'at_once') === 'at_once';
    const dueOn = dayValue(dayIn(timeZone, Temporal.Instant.fromEpochMilliseconds(at.getTime())));
    const row = { organisationId, level: 'own', dueOn, createdAt: at, mailedAt: isMailedNow ? at : null, ...notice };
    const { count } = await tx.reminder.createMany({ data: row, skipDuplicates: true });
    return isMailedNow && count > 0;
  }
}
