import { Injectable } from '@nestjs/common';
import type { ProposedDays } from '@waymark/contracts';
import { proposedDays, standingsToClose } from '@waymark/domain';
import { z } from 'zod';
import type { Actor } from '../../common/actor.ts';
import { today } from '../../common/clock.ts';
import { Database } from '../../common/database.ts';
import { gapItemStands } from '../../common/gap-item-stands.ts';
import { ProgrammePlansService } from '../programmes/plan/programme-plans.service.ts';

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    requirementId: z.string(),
    title: z.string(),
    ownerId: z.string().nullable(),
    ownerName: z.string().nullable(),
    effortHours: z.number().nullable(),
    isFirst: z.boolean(),
    closeByStageKey: z.string().nullable(),
  }),
);

const text = `
  SELECT g.id, g.requirement_id AS "requirementId", requirement_title(r) AS title, g.owner_id AS "ownerId",
    u.name AS "ownerName", g.effort_hours AS "effortHours", g.is_mandatory OR g.is_high_risk AS "isFirst",
    s.key AS "closeByStageKey"
  FROM gap_item g
  JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
  LEFT JOIN "user" u ON u.id = g.owner_id
  LEFT JOIN stage s ON s.organisation_id = $1 AND s.id = g.close_by_stage_id
  WHERE g.organisation_id = $1 AND g.programme_id = $2 AND g.due_on IS NULL
    AND ${gapItemStands(standingsToClose, { row: 'g', day: '$3::date' })}
  ORDER BY r."order", g.id`;

@Injectable()
export class ProposedDaysService {
  constructor(
    private readonly database: Database,
    private readonly plans: ProgrammePlansService,
  ) {}

  /** Days for what has none, as the plan stands today; nothing is written. Throws `resource.not_found`. */
  async read(actor: Actor, programmeId: string): Promise<ProposedDays> {
    const on = today(actor.timeZone);
    const values = [actor.organisationId, programmeId, on.toString()];
    const [{ input, timeline }, found] = await Promise.all([
      this.plans.timeline(actor, programmeId),
      this.database.read(actor, { name: 'undated_gap_items', text, values }),
    ]);
    const undated = rowsSchema.parse(found);
    const byId = new Map(undated.map((item) => [item.id, item]));
    const { lifecycle, calendar } = input;
    const items = proposedDays({ lifecycle, calendar, stages: timeline.stages, today: on }, undated).flatMap(
      ({ id, dueOn }) => {
        const item = byId.get(id);
        if (!item) return [];
        const { requirementId, title, ownerId, ownerName } = item;
        const owner = ownerId && ownerName ? { id: ownerId, name: ownerName } : null;
        return [{ id, requirementId, title, owner, dueOn: dueOn.toString() }];
      },
    );
    return { items, left: undated.length - items.length };
  }
}
