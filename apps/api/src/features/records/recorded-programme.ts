import { DomainError, schemeIds, type TimeBasis } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { Programme as ProgrammeRow } from '@waymark/prisma';
import { z } from 'zod';
import { dayOf } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import type { ProgrammeKey } from '../programmes/programme-plans.service.ts';

/** The programme a record belongs to. Throws `record.other_scheme` where it ends otherwise. */
export async function programmeEndingWith(
  record: 'certificate' | 'report',
  tx: Db,
  { organisationId, programmeId }: ProgrammeKey,
): Promise<ProgrammeRow> {
  const where = { organisationId_id: { organisationId, id: programmeId } };
  const programme = await tx.programme.findUniqueOrThrow({ where });
  const basis: TimeBasis = schemeById(z.enum(schemeIds).parse(programme.scheme)).timeBasis;
  if ((basis === 'certificate') !== (record === 'certificate')) throw new DomainError('record.other_scheme');
  return programme;
}

/** What a record tells of has happened. */
export function assertNotToCome(days: Readonly<Record<string, Temporal.PlainDate>>, today: Temporal.PlainDate): void {
  const toCome = Object.entries(days).filter(([, day]) => Temporal.PlainDate.compare(day, today) > 0);
  if (toCome.length === 0) return;
  throw new RequestInvalid(toCome.map(([path]) => ({ path, message: 'This day has not come yet.' })));
}

/** The days in their order, by the names of their fields. Throws `record.dates_reversed` with the first pair that is not. */
export function assertInOrder(...days: readonly [name: string, day: Temporal.PlainDate][]): void {
  for (const [place, [name, day]] of days.entries()) {
    const later = days[place + 1];
    if (later && Temporal.PlainDate.compare(day, later[1]) > 0) {
      throw new DomainError('record.dates_reversed', { from: name, to: later[0] });
    }
  }
}

/** What of a recorded report the dates of the next one follow from. */
export const toReportEnd = (report: {
  issuedOn: Date;
  asOfOn: Date | null;
  periodFromOn: Date | null;
  periodToOn: Date | null;
}) => ({
  issuedOn: dayOf(report.issuedOn),
  asOfOn: report.asOfOn && dayOf(report.asOfOn),
  periodFromOn: report.periodFromOn && dayOf(report.periodFromOn),
  periodToOn: report.periodToOn && dayOf(report.periodToOn),
});
