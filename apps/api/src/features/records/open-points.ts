import { Injectable } from '@nestjs/common';
import type { OpenPoint } from '@waymark/contracts';
import { DomainError, type OpenPoint as OpenPointFigures } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';
import { toOpenPoint } from '../../common/gate-words.ts';
import { ReadinessService } from '../gap-items/readiness.service.ts';

/** What a record keeps of what was open. */
export interface Explained {
  openPoints: OpenPointFigures[];
  openPointsReason: string;
}

/** What a certificate or report that is recorded now has to be explained against. */
@Injectable()
export class OpenPoints {
  constructor(private readonly readiness: ReadinessService) {}

  /** Throws `resource.not_found`. */
  async list(actor: Actor, programmeId: string): Promise<OpenPoint[]> {
    const points = await this.readiness.openPoints(actor, programmeId, today(actor.timeZone));
    return points.map((point) => toOpenPoint(point, actor.language));
  }

  /**
   * What is kept of them: the figures of this moment, read inside the transaction that records. Refuses where something is
   * open and nobody says why (`record.points_open`, with the points in words).
   */
  async explained(tx: Db, actor: Actor, programmeId: string, reason = ''): Promise<Explained> {
    const points = await this.readiness.openPoints({ ...actor, tx }, programmeId, today(actor.timeZone));
    if (points.length === 0) return { openPoints: [], openPointsReason: '' };
    if (reason !== '') return { openPoints: points, openPointsReason: reason };
    const openPoints = points.map((point) => toOpenPoint(point, actor.language));
    throw new DomainError('record.points_open', { openPoints });
  }
}
