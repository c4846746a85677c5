import { Injectable } from '@nestjs/common';
import { type ReminderPreferences, reminderPreferencesSchema, type SetReminderPreference } from '@waymark/contracts';
import { type DeliveryKind, deliveryKinds, usualDelivery } from '@waymark/domain';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';

@Injectable()
export class ReminderPreferencesService {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<ReminderPreferences> {
    return this.database.withOrganisation(actor, (tx) => preferencesOf(tx, actor));
  }

  /** How the person who asks is told of one kind of thing. */
  async set(actor: Actor, kind: DeliveryKind, { delivery }: SetReminderPreference): Promise<ReminderPreferences> {
    const { organisationId, userId, userName } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      const key = { organisationId, userId, kind };
      const before = await tx.reminderPreference.findUnique({ where: { organisationId_userId_kind: key } });
      await tx.reminderPreference.upsert({
        where: { organisationId_userId_kind: key },
        create: { ...key, delivery },
        update: { delivery },
      });
      const changed = changedFields({ [kind]: before?.delivery ?? usualDelivery(kind) }, { [kind]: delivery });
      if (changed) {
        const subject = { subjectType: 'member', subjectId: userId, subjectLabel: userName } as const;
        await recordActivity(tx, actor, { action: 'reminder_preference.changed', ...subject, ...changed });
      }
      return preferencesOf(tx, actor);
    });
  }
}

async function preferencesOf(tx: Db, { organisationId, userId }: Actor): Promise<ReminderPreferences> {
  const rows = await tx.reminderPreference.findMany({ where: { organisationId, userId } });
  return reminderPreferencesSchema.parse({
    items: deliveryKinds.map((kind) => ({
      kind,
      delivery: rows.find((row) => row.kind === kind)?.delivery ?? usualDelivery(kind),
    })),
  });
}
