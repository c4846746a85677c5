import { DomainError, schemeIds, type TimeBasis } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import type { Programme as ProgrammeRow } from '@waymark/prisma';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import type { Db } from '../../common/database.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { lockProgramme } from '../programmes/lock-programme.ts';

/** The programme a record belongs to, locked. Throws `resource.not_found`, and `record.other_scheme` where it ends otherwise. */
export async function lockedProgramme(
  tx: Db,
  { organisationId }: Actor,
  programmeId: string,
  record: 'certificate' | 'report',
): Promise<ProgrammeRow> {
  await lockProgramme(tx, { organisationId, programmeId });
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
