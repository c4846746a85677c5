import { Injectable } from '@nestjs/common';
import type { ChangesQuery, ProgrammeChanges } from '@waymark/contracts';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { ReadinessService } from '../gap-items/readiness.service.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';
import { lastReportOn } from '../reports/report.offer.ts';
import { daysBack } from './changes.offer.ts';
import { programmeChanges } from './programme-changes.ts';

/** More than any programme has. */
const allRows = 5_000;

/** What changed in a programme between two days. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
    private readonly readiness: ReadinessService,
  ) {}

  /** Throws `resource.not_found`. */
  async read(actor: Actor, programmeId: string, { from, to }: ChangesQuery): Promise<ProgrammeChanges> {
    const on = today(actor.timeZone);
    const [plan, { readiness, gates }, reportOn] = await Promise.all([
      this.plans.find(actor, programmeId),
      this.readiness.figuresOfOne(actor, programmeId, on),
      from ? null : lastReportOn(this.database, actor, to ?? null),
    ]);
    const { programme, stages, nextHardDate } = plan;
    const now = { targetOn: programme.targetOn, readiness, stages, nextHardDate, gates };
    const weekBefore = (to ? Temporal.PlainDate.from(to) : on).subtract({ days: daysBack }).toString();
    return programmeChanges(this.database, actor, {
      programmeId,
      now: to ? null : now,
      since: from ? 'day' : reportOn ? 'report' : 'week',
      from: from ?? reportOn ?? weekBefore,
      to: to ?? null,
      rows: allRows,
    });
  }
}
