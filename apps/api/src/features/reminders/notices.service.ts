import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn, languages } from '@waymark/domain';
import type { Activity } from '@waymark/prisma';
import { z } from 'zod';
import { Contributions } from '../../common/contributions/contributions.ts';
import type { Notice, NoticeContribution } from '../../common/contributions/notice.ts';
import { Database, type Db, type Tenant } from '../../common/database.ts';
import type { Letter } from '../../common/mail/letter.ts';
import { Mailer } from '../../common/mailer.ts';
import { Outbox } from '../../common/outbox/outbox.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { noticeLetter } from './notice-letter.ts';
import { addNotice } from './notice-row.ts';

const languageSchema = z.enum(languages).catch('en');

/** Tells people what happened and concerns them: in the bell, and by mail as they want it. */
@Injectable()
export class NoticesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly contributions: Contributions,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    for (const contribution of this.contributions.notices) {
      this.outbox.add({ ...contribution, take: (tenant, entry) => this.tell(tenant, entry, contribution) });
    }
  }

  /** The mails go after all is written: a worker that ends in between sends one too few, and none twice. */
  private async tell(tenant: Tenant, entry: Activity, contribution: NoticeContribution): Promise<void> {
    const letters = await this.database.withOrganisation(tenant, (tx) => this.write(tx, tenant, entry, contribution));
    for (const letter of letters) await this.mailer.send(tenant, letter);
  }

  private async write(tx: Db, tenant: Tenant, entry: Activity, { noticeOf }: NoticeContribution): Promise<Letter[]> {
    const notices = [(await noticeOf(tx, tenant, entry)) ?? []].flat();
    const letters: Letter[] = [];
    for (const notice of notices) letters.push(...(await this.writeOne(tx, tenant, entry, notice)));
    return letters;
  }

  private async writeOne(tx: Db, tenant: Tenant, entry: Activity, notice: Notice): Promise<Letter[]> {
    const { organisationId } = tenant;
    const { tellsDoer = false } = notice;
    const told = notice.to.filter((id) => tellsDoer || id !== entry.actorId);
    const members = await tx.member.findMany({
      where: { organisationId, userId: { in: told }, removedAt: null },
      include: { user: true, organisation: true },
    });
    const at = new Date();
    const letters: Letter[] = [];
    for (const { userId, user, organisation, ...member } of members) {
      const { timeZone } = organisation;
      if (!(await addNotice(tx, tenant, notice, { userId, at, timeZone }))) continue;
      const language = languageSchema.parse(member.language);
      const home = `${this.environment.PUBLIC_URL}/o/${organisation.slug}`;
      const of = { to: user.email, language, organisationName: organisation.name, home, path: notice.path };
      const by = tellsDoer ? 'Waymark' : entry.actorName;
      const said = { by, on: dayIn(timeZone, entry.at.toTemporalInstant()), ...notice.said(language) };
      letters.push(noticeLetter({ ...of, ...said }));
    }
    return letters;
  }
}
