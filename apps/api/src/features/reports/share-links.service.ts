import { Inject, Injectable } from '@nestjs/common';
import {
  type CreatedShareLink,
  type createShareLinkSchema,
  type SharedReport,
  type ShareLink,
  sharedReportSchema,
  shareLinkSchema,
} from '@waymark/contracts';
import { DomainError, type Language } from '@waymark/domain';
import type { z } from 'zod';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { createOrganisationToken, readOrganisationToken } from '../../common/organisation-token.ts';
import { ENVIRONMENT, type Environment } from '../../env.ts';
import { LeadershipService } from './leadership.service.ts';
import { keptReport } from './report.mapper.ts';
import { titleIn } from './report-title.ts';
import { keepReport } from './reports.service.ts';

const shownLinks = 200;
const dayInMilliseconds = 24 * 60 * 60 * 1000;
const withWords = {
  report: { select: { title: true, createdAt: true } },
  createdBy: { include: { user: true } },
} as const;

@Injectable()
export class ShareLinksService {
  constructor(
    private readonly database: Database,
    private readonly leadership: LeadershipService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async list({ organisationId, language }: Actor): Promise<ShareLink[]> {
    return this.database.withOrganisation({ organisationId }, async (tx) => {
      const rows = await tx.shareLink.findMany({
        where: { organisationId },
        include: withWords,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: shownLinks,
      });
      return rows.map((row) => toShareLink(row, language));
    });
  }

  /** Makes an address for a frozen report, or freezes today's for it. The address is in the answer, this once. */
  async create(actor: Actor, { days, reportId }: z.output<typeof createShareLinkSchema>): Promise<CreatedShareLink> {
    const { organisationId, userId } = actor;
    const { token, tokenHash } = createOrganisationToken(organisationId);
    const expiresAt = new Date(Date.now() + days * dayInMilliseconds);
    const reports = reportId === null ? await this.leadership.inEachLanguage(actor) : null;
    const link = await this.database.withOrganisation(actor, async (tx) => {
      const shared = reports ? (await keepReport(tx, actor, reports)).id : await existing(tx, organisationId, reportId);
      const row = await tx.shareLink.create({
        data: { organisationId, reportId: shared, tokenHash, createdById: userId, expiresAt },
        include: withWords,
      });
      await recordActivity(tx, actor, {
        action: 'share_link.created',
        ...subject(row),
        after: { reportId: shared, expiresAt: expiresAt.toISOString() },
      });
      return toShareLink(row, actor.language);
    });
    return { ...link, url: `${this.environment.PUBLIC_URL}/shared/${token}` };
  }

  /** The address stops working at once. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      const row = await tx.shareLink.findUnique({
        where: { organisationId_id: { organisationId, id } },
        include: withWords,
      });
      if (!row) throw new DomainError('resource.not_found');
      const { count } = await tx.shareLink.updateMany({
        where: { organisationId, id, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      if (count === 0) throw new DomainError('link.revoked');
      await recordActivity(tx, actor, { action: 'share_link.revoked', ...subject(row) });
    });
  }

  /** The frozen report behind an address, and nothing else of its organisation. Throws what is wrong with the address. */
  async open(token: string, language: Language): Promise<SharedReport> {
    const key = readOrganisationToken(token);
    return this.database.withOrganisation(key, async (tx) => {
      const row = await tx.shareLink.findUnique({
        where: { organisationId_tokenHash: key },
        include: { report: true },
      });
      if (!row) throw new DomainError('resource.not_found');
      if (row.revokedAt) throw new DomainError('link.revoked');
      if (row.expiresAt <= new Date()) throw new DomainError('link.expired');
      const { createdAt, content } = row.report;
      return sharedReportSchema.parse({
        title: titleIn(language, row.report),
        createdAt: createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        report: keptReport(content, language),
      });
    });
  }
}

async function existing(tx: Db, organisationId: string, id: string | null): Promise<string> {
  const report = await tx.report.findFirst({ where: { organisationId, id: id ?? '' }, select: { id: true } });
  if (!report) throw new DomainError('resource.not_found');
  return report.id;
}

interface ShareLinkRow {
  id: string;
  reportId: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  report: { title: string; createdAt: Date };
  createdBy: { user: { id: string; name: string } };
}

function subject({ id, report }: ShareLinkRow) {
  return { subjectType: 'share_link', subjectId: id, subjectLabel: report.title } as const;
}

function toShareLink({ id, reportId, report, createdBy, ...row }: ShareLinkRow, language: Language): ShareLink {
  return shareLinkSchema.parse({
    id,
    reportId,
    reportTitle: titleIn(language, report),
    createdBy: { id: createdBy.user.id, name: createdBy.user.name },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  });
}
