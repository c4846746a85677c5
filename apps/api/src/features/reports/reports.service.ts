import { Injectable } from '@nestjs/common';
import type { CreateReport, LeadershipReport, Report, ReportDetail } from '@waymark/contracts';
import { DomainError, type Language } from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { Database, type Db } from '../../common/database.ts';
import { LeadershipService } from './leadership.service.ts';
import { toReport, toReportDetail, withCreator } from './report.mapper.ts';
import { reportWords } from './report-words.ts';

const shownReports = 200;

@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly leadership: LeadershipService,
  ) {}

  /** As of the minute, as readers see it: whoever asks again within that has the same. */
  async current(actor: Actor): Promise<LeadershipReport> {
    return ofMinute(await this.leadership.report(actor));
  }

  /** The same to be printed, where nobody can ask what changed. */
  async currentWithChanges(actor: Actor): Promise<LeadershipReport> {
    return ofMinute(await this.leadership.reportWithChanges(actor));
  }

  /** Frozen reports, newest first. */
  async list(actor: Actor): Promise<Report[]> {
    return this.database.withOrganisation(actor, async (tx) => {
      const rows = await tx.report.findMany({
        where: { organisationId: actor.organisationId },
        // Not the content: a list costs with its rows, not with what stands in the reports.
        select: { id: true, title: true, createdAt: true, ...withCreator },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: shownReports,
      });
      return rows.map((row) => toReport(row, actor.language));
    });
  }

  /** Throws `resource.not_found`. */
  async read(actor: Actor, id: string): Promise<ReportDetail> {
    return this.database.withOrganisation(actor, (tx) => findReport(tx, actor, id));
  }

  /** Keeps today's report as it stands. Nothing can change it afterwards, not even the database's own role. */
  async freeze(actor: Actor, { title }: CreateReport): Promise<ReportDetail> {
    const reports = await this.leadership.inEachLanguage(actor);
    return this.database.withOrganisation(actor, (tx) => keepReport(tx, actor, reports, title));
  }
}

const ofMinute = (report: LeadershipReport): LeadershipReport => ({
  ...report,
  asOf: `${report.asOf.slice(0, 16)}:00.000Z`,
});

export async function findReport(tx: Db, { organisationId, language }: Actor, id: string): Promise<ReportDetail> {
  const row = await tx.report.findUnique({
    where: { organisationId_id: { organisationId, id } },
    include: withCreator,
  });
  if (!row) throw new DomainError('resource.not_found');
  return toReportDetail(row, language);
}

/** Writes a report with its trace, in the caller's transaction. */
export async function keepReport(
  tx: Db,
  actor: Actor,
  reports: Record<Language, LeadershipReport>,
  title = reportWords(actor.language).frozenTitle(reports[actor.language].on),
): Promise<ReportDetail> {
  const { organisationId, userId, language } = actor;
  const row = await tx.report.create({
    data: { organisationId, title, content: reports, createdById: userId, createdAt: reports[language].asOf },
    include: withCreator,
  });
  await recordActivity(tx, actor, {
    action: 'report.frozen',
    subjectType: 'report',
    subjectId: row.id,
    subjectLabel: title,
    after: { title, on: reports[language].on },
  });
  return toReportDetail(row, language);
}
