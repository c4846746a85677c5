import { Inject, Injectable, Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { Database, type Tenant } from './database.ts';
import type { Letter } from './mail/letter.ts';

/** Sends mail, or keeps it where no SMTP server is set. Never inside a transaction. */
@Injectable()
export class Mailer {
  readonly isOn: boolean;
  private readonly logger = new Logger('Mail');

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly database: Database,
  ) {
    this.isOn = environment.SMTP_URL !== undefined;
  }

  /** Sends `letter` if a server is set, and keeps a copy with the organisation either way. Links in `text` are not kept. */
  async send(tenant: Tenant, letter: Letter): Promise<'kept' | 'sent' | 'failed'> {
    const state = this.isOn ? await this.trySending(letter) : 'kept';
    await this.write(tenant, letter, state);
    return state;
  }

  /** Keeps `letter` with the organisation and sends nothing: for people who are only made up. */
  async keep(tenant: Tenant, letter: Letter): Promise<void> {
    await this.write(tenant, letter, 'kept');
  }

  private async write(tenant: Tenant, letter: Letter, state: string): Promise<void> {
    await this.database.withOrganisation(tenant, (tx) =>
      tx.mail.create({
        data: {
          organisationId: tenant.organisationId,
          recipient: letter.to,
          subject: letter.subject,
          body: letter.text.replace(/https?:\/\/\S+/g, '(link)'),
          state,
        },
      }),
    );
  }

  /** Sends a letter that belongs to a person and to no organisation; nothing is kept. */
  async sendToPerson(letter: Letter): Promise<void> {
    if (this.isOn) await this.trySending(letter);
  }

  private async trySending(letter: Letter): Promise<'sent' | 'failed'> {
    const transport = createTransport(this.environment.SMTP_URL);
    try {
      await transport.sendMail({ from: this.environment.MAIL_FROM, ...letter });
      return 'sent';
    } catch (error) {
      this.logger.warn({ err: error }, 'A mail could not be sent');
      return 'failed';
    } finally {
      transport.close();
    }
  }
}
