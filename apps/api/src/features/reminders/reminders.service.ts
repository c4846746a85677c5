import { Injectable } from '@nestjs/common';
import { type MarkRemindersRead, type Reminders, remindersSchema } from '@waymark/contracts';
import type { Actor } from '../../common/actor.ts';
import { Database } from '../../common/database.ts';

/** Whoever has more than this has not looked for weeks. */
const shown = 200;

const text = `
  SELECT
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'kind', r.kind, 'level', r.level,
        'title', coalesce(r.titles ->> current_setting('app.language', true), r.titles ->> 'en'), 'dueOn', r.due_on, 'eventId', r.event_id, 'programmeId', r.programme_id,
        'createdAt', to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'isRead', r.read_at IS NOT NULL) ORDER BY r.created_at DESC, r.due_on, r.id)
      FROM (SELECT * FROM reminder
        WHERE organisation_id = $1 AND user_id = $2 ORDER BY created_at DESC, due_on, id LIMIT ${shown}) r), '[]') AS items,
    (SELECT count(*)::int FROM reminder
      WHERE organisation_id = $1 AND user_id = $2 AND read_at IS NULL) AS unread`;

@Injectable()
export class RemindersService {
  constructor(private readonly database: Database) {}

  /** One's own reminders, newest first and in the reader's language, in one statement. */
  async list(actor: Actor): Promise<Reminders> {
    const values = [actor.organisationId, actor.userId];
    const [row] = await this.database.read(actor, { name: 'reminders', text, values });
    return remindersSchema.parse(row);
  }

  /** Marks one's own reminders as read; those of others are not there. Reading leaves no trace in the activity log. */
  async markRead(actor: Actor, { ids }: MarkRemindersRead): Promise<Reminders> {
    const { organisationId, userId } = actor;
    await this.database.withOrganisation(actor, (tx) =>
      tx.reminder.updateMany({
        where: { organisationId, userId, readAt: null, ...(ids === undefined ? {} : { id: { in: ids } }) },
        data: { readAt: new Date() },
      }),
    );
    return this.list(actor);
  }
}
