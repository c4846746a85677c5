import { Injectable } from '@nestjs/common';
import type { AssuranceReport, CreateAssuranceReport, UpdateAssuranceReport } from '@waymark/contracts';
import { DomainError, parseDay } from '@waymark/domain';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotToCome } from '../../common/assert-not-to-come.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayOf, dayValue } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { toldReport } from '../../common/told-records.ts';
import { NextCyclesService } from '../programmes/plan/next-cycles.service.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { StageAdvanceService } from '../stage-gates/stage-advance.service.ts';
import { UploadsService } from '../uploads/uploads.service.ts';
import { OpenPoints } from './open-points.ts';
import { RecordReader } from './record-reader.ts';
import { assertNotBefore, programmeEndingWith, toReportEnd } from './recorded-programme.ts';

@Injectable()
export class AssuranceReportsService {
  constructor(
    private readonly database: Database,
    private readonly uploads: UploadsService,
    private readonly reader: RecordReader,
    private readonly openPoints: OpenPoints,
    private readonly plans: ProgrammePlansService,
    private readonly cycles: NextCyclesService,
    private readonly stages: StageAdvanceService,
  ) {}

  /** Records the auditor's report on the programme's own day or period. Its stage and the next cycle follow by themselves. */
  async create(actor: Actor, programmeId: string, input: CreateAssuranceReport): Promise<AssuranceReport> {
    const { organisationId, userId } = actor;
    const id = await this.database.withOrganisation(actor, async (tx) => {
      await this.plans.lock(tx, { organisationId, programmeId });
      const programme = await programmeEndingWith('report', tx, { organisationId, programmeId });
      const { asOfOn, periodFromOn, periodToOn } = programme;
      const { firm, opinion, exceptionCount = 0, exceptions = '', uploadId } = input;
      assertIssued(input.issuedOn, programme, actor);
      const explained = await this.openPoints.explained(tx, actor, programmeId, input.openPointsReason);
      const report = await tx.assuranceReport.create({
        data: {
          organisationId,
          programmeId,
          firm,
          opinion,
          exceptionCount,
          exceptions,
          asOfOn,
          periodFromOn,
          periodToOn,
          issuedOn: dayValue(input.issuedOn),
          ...explained,
          createdById: userId,
          ...(uploadId ? await this.uploads.consume(tx, actor, uploadId) : {}),
        },
      });
      await recordActivity(tx, actor, {
        action: 'assurance_report.recorded',
        subjectType: 'assurance_report',
        subjectId: report.id,
        subjectLabel: firm,
        programmeId,
        after: toldReport(report),
      });
      await this.cycles.start(tx, actor, programme, { certificate: null, report: toReportEnd(report) });
      await this.stages.advance(tx, actor, programmeId);
      return report.id;
    });
    return this.reader.report(actor, { programmeId, id });
  }

  async update(actor: Actor, id: string, version: number, change: UpdateAssuranceReport): Promise<AssuranceReport> {
    const { organisationId } = actor;
    const { programmeId, isChanged } = await this.database.withOrganisation(actor, async (tx) => {
      const before = await tx.assuranceReport.findUnique({ where: { organisationId_id: { organisationId, id } } });
      if (!before) throw new DomainError('resource.not_found');
      const { programmeId } = before;
      if (before.version !== version) return { programmeId, isChanged: false };
      const { uploadId, issuedOn, ...facts } = change;
      if (issuedOn !== undefined) assertIssued(issuedOn, before, actor);
      const file = uploadId ? await this.uploads.consume(tx, actor, uploadId) : {};
      const { count } = await tx.assuranceReport.updateMany({
        where: { organisationId, id, version },
        data: {
          ...facts,
          ...(issuedOn === undefined ? {} : { issuedOn: dayValue(issuedOn) }),
          ...file,
          version: { increment: 1 },
        },
      });
      if (count === 0) return { programmeId, isChanged: false };
      const changed = changedFields(toldReport(before), {
        ...facts,
        ...(issuedOn === undefined ? {} : { issuedOn }),
        ...file,
      });
      if (changed) {
        await recordActivity(tx, actor, {
          action: 'assurance_report.changed',
          subjectType: 'assurance_report',
          subjectId: id,
          subjectLabel: before.firm,
          programmeId,
          ...changed,
        });
      }
      return { programmeId, isChanged: true };
    });
    const current = await this.reader.report(actor, { programmeId, id });
    if (!isChanged) throw changedMeanwhile(current);
    return current;
  }
}

/** A report speaks of days that are over, and has been issued. */
function assertIssued(
  text: string,
  { asOfOn, periodToOn }: { asOfOn: Date | null; periodToOn: Date | null },
  actor: Actor,
): void {
  const issuedOn = parseDay(text);
  if (asOfOn) assertNotBefore({ name: 'asOfOn', on: dayOf(asOfOn) }, { issuedOn });
  if (periodToOn) assertNotBefore({ name: 'periodToOn', on: dayOf(periodToOn) }, { issuedOn });
  assertNotToCome({ issuedOn }, actor);
}
