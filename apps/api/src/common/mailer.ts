import { Inject, Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { ENVIRONMENT, type Environment } from '../env.ts';
import { Database, type Tenant } from './database.ts';
import type { Letter } from './mail/letter.ts';
import { nextTry } from './next-try.ts';

/** A server that does not even answer must not hold up whoever waits for the mail to be sent. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const letterSchema = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() });

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

  /**
   * Sends `letter` if a server is set, and keeps a copy with the organisation either way, without the links in its text.
   * What the server does not take waits to be sent again. A demo sends nothing: its people are made up, its visitors unknown.
   */
  async send(tenant: Tenant, letter: Letter): Promise<'kept' | 'sent' | 'waiting'> {
    if (!this.isOn || (await this.isDemo(tenant))) return this.write(tenant, letter, { state: 'kept' });
    if (await this.trySending(letter)) return this.write(tenant, letter, { state: 'sent' });
    const { symmetricEncrypt } = await import('better-auth/crypto');
    const unsent = await symmetricEncrypt({ key: this.environment.BETTER_AUTH_SECRET, data: JSON.stringify(letter) });
    return this.write(tenant, letter, { state: 'waiting', nextTryAt: nextTry(1, new Date()), unsent });
  }

  /** Whether the server takes a letter that has waited. */
  async sendUnsent(unsent: string): Promise<boolean> {
    const { symmetricDecrypt } = await import('better-auth/crypto');
    const text = await symmetricDecrypt({ key: this.environment.BETTER_AUTH_SECRET, data: unsent });
    return this.trySending(letterSchema.parse(JSON.parse(text)));
  }

  /** Sends a letter that belongs to a person and to no organisation; nothing is kept. */
  async sendToPerson(letter: Letter): Promise<void> {
    if (this.isOn) await this.trySending(letter);
  }

  private isDemo({ organisationId }: Tenant): Promise<boolean> {
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const row = await tx.organisation.findUnique({ where: { id: organisationId }, select: { isDemo: true } });
      return row?.isDemo ?? true;
    });
  }

  private async write<State extends string>(
    tenant: Tenant,
    letter: Letter,
    sending: { state: State; nextTryAt?: Date | null; unsent?: string },
  ): Promise<State> {
    await this.database.withOrganisation(tenant, (tx) =>
      tx.mail.create({
        data: {
          organisationId: tenant.organisationId,
          recipient: letter.to,
          subject: letter.subject,
          body: letter.text.replace(/https?:\/\/\S+/g, '(link)'),
          ...sending,
        },
      }),
    );
    return sending.state;
  }

  private async trySending(letter: Letter): Promise<boolean> {
    // Loaded when a first letter is sent.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ url: this.environment.SMTP_URL, ...patience });
    try {
      await transport.sendMail({ from: this.environment.MAIL_FROM, ...letter });
      return true;
    } catch (error) {
      this.logger.warn({ err: error }, 'A mail could not be sent');
      return false;
    } finally {
      transport.close();
    }
  }
}
