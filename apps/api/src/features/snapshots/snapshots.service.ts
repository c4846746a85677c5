import { Injectable } from '@nestjs/common';
import { type Snapshot, type SnapshotQuery, snapshotSchema } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { ProgrammeSnapshot } from '@waymark/prisma';
import type { Actor } from '../../common/actor.ts';
import { dayText, dayValue, today } from '../../common/clock.ts';
import { Database, type Db } from '../../common/database.ts';
import { readinessItems } from '../gap-items/readiness.offer.ts';
import { keptUpTo } from '../organisations/organisations.service.ts';
import { LeadershipService } from '../reports/leadership.service.ts';
import { keepDay } from './keep-day.ts';
import { programmesOf } from './kept-programmes.ts';

/** A year, and some of the one before. */
const shownDays = 400;

/** Keeps how the programmes of an organisation stand, once for each of its days. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly leadership: LeadershipService,
  ) {}

  /**
   * Keeps what the leadership report says of each programme that runs, and which of its requirements stand otherwise than when
   * they were last kept: all as it is at one moment, or nothing. False where the day is kept already; of two at once, one keeps
   * it and the other throws.
   */
  async take(organisation: { organisationId: string; timeZone: string }): Promise<boolean> {
    const { organisationId, timeZone } = organisation;
    const work = async (tx: Db) => {
      const on = today(timeZone);
      if (!(await keptUpTo(tx, organisationId, on))) return false;
      const reader = { ...organisation, language: 'en' as const, tx };
      const report = await this.leadership.report(reader);
      const items = await readinessItems(this.database, reader, { on });
      await keepDay(tx, organisationId, { on: on.toString(), programmes: programmesOf(report), items });
      return true;
    };
    return this.database.withOrganisation(organisation, work, { isolationLevel: 'RepeatableRead' });
  }

  /** The days of a programme that are kept, oldest first. Throws `resource.not_found`. */
  async list(actor: Actor, programmeId: string, { from, to }: SnapshotQuery): Promise<Snapshot[]> {
    const { organisationId } = actor;
    return this.database.withOrganisation(actor, async (tx) => {
      const programmes = await tx.programme.count({ where: { organisationId, id: programmeId } });
      if (programmes === 0) throw new DomainError('resource.not_found');
      const onDay = { ...(from && { gte: dayValue(from) }), ...(to && { lte: dayValue(to) }) };
      const rows = await tx.programmeSnapshot.findMany({
        where: { organisationId, programmeId, onDay },
        orderBy: { onDay: 'desc' },
        take: shownDays,
      });
      return rows.reverse().map(toSnapshot);
    });
  }
}

function toSnapshot({ onDay, takenAt, proven, claimed, gap, unknown, ...row }: ProgrammeSnapshot): Snapshot {
  const shares = proven === null ? null : { proven, claimed, gap, unknown };
  return snapshotSchema.parse({ ...row, on: dayText(onDay), takenAt: takenAt.toISOString(), shares });
}
