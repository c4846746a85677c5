import { Injectable } from '@nestjs/common';
import type { AssuranceReport, CreateBridgeLetter } from '@waymark/contracts';
import { bridgeRange, DomainError, isBefore, parseDay } from '@waymark/domain';
import { recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { assertNotToCome } from '../../common/assert-not-to-come.ts';
import { dayOf, dayText, dayValue } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { RecordReader } from './record-reader.ts';
import { assertNotBefore } from './recorded-programme.ts';

@Injectable()
export class BridgeLettersService {
  constructor(
    private readonly database: Database,
    private readonly reader: RecordReader,
  ) {}

  /**
   * Management's word for the days after a report's period: it speaks of days that are over, and reaches three months
   * at most. Throws `record.other_scheme` for a report without a period, and `record.bridge_too_long`.
   */
  async create(
    actor: Actor,
    reportId: string,
    { toOn, issuedOn, note = '' }: CreateBridgeLetter,
  ): Promise<AssuranceReport> {
    const { organisationId, userId } = actor;
    const programmeId = await this.database.withOrganisation(actor, async (tx) => {
      const where = { organisationId_id: { organisationId, id: reportId } };
      const report = await tx.assuranceReport.findUnique({ where });
      if (!report) throw new DomainError('resource.not_found');
      if (report.periodToOn === null) throw new DomainError('record.other_scheme');
      const { fromOn, latestToOn } = bridgeRange(dayOf(report.periodToOn));
      if (isBefore(latestToOn, parseDay(toOn))) {
        throw new DomainError('record.bridge_too_long', { latestToOn: latestToOn.toString() });
      }
      assertNotBefore({ name: 'fromOn', on: fromOn }, { toOn: parseDay(toOn) });
      assertNotBefore({ name: 'toOn', on: parseDay(toOn) }, { issuedOn: parseDay(issuedOn) });
      assertNotToCome({ issuedOn: parseDay(issuedOn) }, actor);
      const days = { fromOn: dayValue(fromOn), toOn: dayValue(toOn), issuedOn: dayValue(issuedOn) };
      const data = { organisationId, reportId, ...days, note, createdById: userId };
      const { id: letterId } = await tx.bridgeLetter.create({ data });
      await recordActivity(tx, actor, {
        action: 'bridge_letter.recorded',
        subjectType: 'assurance_report',
        subjectId: reportId,
        subjectLabel: report.firm,
        programmeId: report.programmeId,
        after: { letterId, fromOn: fromOn.toString(), toOn, issuedOn },
      });
      return report.programmeId;
    });
    return this.reader.report(actor, { programmeId, id: reportId });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.withOrganisation(actor, async (tx) => {
      const where = { organisationId_id: { organisationId, id } };
      const letter = await tx.bridgeLetter.findUnique({ where, include: { report: true } });
      if (!letter) throw new DomainError('resource.not_found');
      await tx.bridgeLetter.deleteMany({ where: { organisationId, id } });
      await recordActivity(tx, actor, {
        action: 'bridge_letter.deleted',
        subjectType: 'assurance_report',
        subjectId: letter.reportId,
        subjectLabel: letter.report.firm,
        programmeId: letter.report.programmeId,
        before: {
          letterId: id,
          fromOn: dayText(letter.fromOn),
          toOn: dayText(letter.toOn),
          issuedOn: dayText(letter.issuedOn),
        },
      });
    });
  }
}
