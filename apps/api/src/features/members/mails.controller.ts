import { Controller, Get } from '@nestjs/common';
import { type Mail, mailSchema } from '@waymark/contracts';
import { Require } from '../../common/access.guard.ts';
import { type Actor, CurrentActor } from '../../common/actor.ts';
import { Answers } from '../../common/answers.ts';
import { Database } from '../../common/database.ts';

@Controller('orgs/:org/mails')
export class MailsController {
  constructor(private readonly database: Database) {}

  /** The last 200 mails that were written for the organisation, newest first, without their links. */
  @Get()
  @Require('mail:read')
  @Answers(mailSchema.array())
  async list(@CurrentActor() actor: Actor): Promise<Mail[]> {
    const rows = await this.database.withOrganisation(actor, (tx) =>
      tx.mail.findMany({ where: { organisationId: actor.organisationId }, orderBy: { createdAt: 'desc' }, take: 200 }),
    );
    return rows.map((row) =>
      mailSchema.parse({
        id: row.id,
        to: row.recipient,
        subject: row.subject,
        body: row.body,
        state: row.state,
        nextTryAt: row.nextTryAt?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
      }),
    );
  }
}
