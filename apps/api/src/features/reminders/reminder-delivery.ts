import { Inject, Injectable } from '@nestjs/common';
import { languages, reminderKinds, reminderLevels, usualDelivery } from '@waymark/domain';
import { z } from 'zod';
import { Database, type Tenant } from '../../common/database.ts';
import { pathOfEvent } from '../../common/event-path.ts';
import { Mailer } from '../../common/mailer.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { reminderLetter } from './reminder-letter.ts';

const claimedSchema = z.object({
  id: z.string(),
  userId: z.string(),
  title: z.string(),
  context: z.string(),
  level: z.enum(reminderLevels),
  dueOn: z.string(),
  kind: z.enum(reminderKinds),
  eventId: z.string(),
  programmeId: z.string().nullable(),
  delivery: z.enum(['at_once', 'digest']),
  name: z.string(),
  email: z.string(),
  language: z.enum(languages).catch('en'),
  organisationName: z.string(),
  slug: z.string(),
});
type Claimed = z.infer<typeof claimedSchema>;

const placed = ({ eventId, kind, programmeId, dueOn }: Claimed) =>
  ({ eventId, isOwnEntry: kind === 'event', programmeId, on: dueOn }) as const;

/** What happened is mailed as it happens where nobody has chosen otherwise: whatever waits here is one of the dates. */
const usual = usualDelivery('stage');

/** A worker that took reminders and did not get as far as mailing them within this time is gone. */
const claimMinutes = 10;

/**
 * Mails what waits. A reminder is claimed, then marked as mailed, and only then handed to the mail server: a worker that
 * ends in between leaves at worst a mail that was not sent, and never one that is sent twice. In the app it is anyway.
 */
@Injectable()
export class ReminderDelivery {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** One mail per reminder to those who want it at once, to all others one for the day. */
  async deliver(tenant: Tenant, today: Temporal.PlainDate, now: Date): Promise<void> {
    const claimed = await this.claim(tenant, now);
    const byMail = Map.groupBy(claimed, ({ userId, delivery, id }) => `${userId} ${delivery === 'digest' ? '' : id}`);
    for (const reminders of byMail.values()) {
      const mine = await this.markMailed(tenant, reminders, now);
      const [first] = mine;
      if (first === undefined) continue;
      const { name, email, language, organisationName, slug } = first;
      const organisation = `${this.environment.PUBLIC_URL}/o/${slug}`;
      const linked = mine.map((one) => ({ ...one, link: `${organisation}/${pathOfEvent(placed(one))}` }));
      const recipient = { name, email, language };
      const letter = reminderLetter({ recipient, organisationName, reminders: linked, today, organisation });
      await this.mailer.send(tenant, letter);
    }
  }

  /** Takes what nobody else has taken; those who read only in the app are passed by. */
  private async claim({ organisationId }: Tenant, now: Date): Promise<Claimed[]> {
    const rows = await this.database.withOrganisation(
      { organisationId },
      (tx) => tx.$queryRaw<unknown[]>`
        WITH waiting AS (
          SELECT r.id, coalesce(p.delivery, ${usual}) AS delivery, u.name, u.email, m.language,
            o.name AS "organisationName", o.slug
          FROM reminder r
          JOIN member m ON m.organisation_id = r.organisation_id AND m.user_id = r.user_id AND m.removed_at IS NULL
          JOIN organisation o ON o.id = r.organisation_id
          JOIN "user" u ON u.id = r.user_id
          LEFT JOIN reminder_preference p
            ON p.organisation_id = r.organisation_id AND p.user_id = r.user_id AND p.kind = coalesce(r.delivered_as, r.kind)
          WHERE r.organisation_id = ${organisationId}::uuid AND r.mailed_at IS NULL
            AND r.created_at > ${now}::timestamptz - interval '1 day'
            AND (r.claimed_at IS NULL OR r.claimed_at < ${now}::timestamptz - make_interval(mins => ${claimMinutes}))
            AND coalesce(p.delivery, ${usual}) <> 'app_only'
          FOR UPDATE OF r SKIP LOCKED)
        UPDATE reminder r SET claimed_at = ${now}
        FROM waiting w
        WHERE r.organisation_id = ${organisationId}::uuid AND r.id = w.id
        RETURNING r.id, r.user_id AS "userId", coalesce(r.titles ->> w.language, r.titles ->> 'en') AS title,
          coalesce(r.contexts ->> w.language, r.contexts ->> 'en', '') AS context, r.level, r.due_on::text AS "dueOn",
          r.kind, r.event_id AS "eventId", r.programme_id AS "programmeId", w.delivery, w.name, w.email,
          w.language, w."organisationName", w.slug`,
    );
    return claimedSchema.array().parse(rows);
  }

  /** Those that are still this worker's: one that was away for long has lost them to another. */
  private async markMailed({ organisationId }: Tenant, reminders: readonly Claimed[], now: Date): Promise<Claimed[]> {
    const marked = await this.database.withOrganisation({ organisationId }, (tx) =>
      tx.reminder.updateManyAndReturn({
        where: { organisationId, id: { in: reminders.map(({ id }) => id) }, claimedAt: now, mailedAt: null },
        data: { mailedAt: new Date() },
        select: { id: true },
      }),
    );
    const ids = new Set(marked.map(({ id }) => id));
    return reminders.filter(({ id }) => ids.has(id));
  }
}
