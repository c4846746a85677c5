import type { Readiness } from '@waymark/contracts';
import { conformities, readiness, readinessDefinitionVersion } from '@waymark/domain';
import { z } from 'zod';
import type { DemoContribution, DemoScene } from '../../common/contributions/demo.ts';
import { inDays, instantInDays } from '../../common/contributions/demo-days.ts';
import type { Database, Db } from '../../common/database.ts';
import { toReadinessItem } from '../gap-items/readiness.offer.ts';
import type { LeadershipService } from '../reports/leadership.service.ts';
import { type Day, keepDay } from './keep-day.ts';
import { programmesOf } from './kept-programmes.ts';

/** For so long the demo has been kept, a day a week. */
const keptWeeks = 26;

const itemSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  conformity: z.enum(conformities),
  isMandatory: z.boolean(),
  isHighRisk: z.boolean(),
  assessedOn: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  evidenceRequired: z.number(),
  evidenceUntil: z.array(z.string()),
});
type DemoItem = z.infer<typeof itemSchema>;

/** Days of before, told by when each of its requirements was assessed and accepted. */
export const snapshotDemo = (database: Database, leadership: LeadershipService): DemoContribution => ({
  step: 'history',
  act: {
    run: ({ actor }) =>
      database.withOrganisation(actor, async (tx) => {
        const items = await itemsOf(tx, actor);
        const programmes = programmesOf(await leadership.report({ ...actor, tx }));
        for (let weeks = keptWeeks; weeks > 0; weeks -= 1) {
          await keepDay(tx, actor.organisationId, dayBefore(weeks * 7, { programmes, items }));
        }
      }),
  },
});

async function itemsOf(tx: Db, { organisationId }: DemoScene['actor']): Promise<DemoItem[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id, programme_id AS "programmeId", conformity, is_mandatory AS "isMandatory", is_high_risk AS "isHighRisk",
      assessed_at::date::text AS "assessedOn", accepted_at::date::text AS "acceptedOn",
      evidence_required AS "evidenceRequired", evidence_until::text[] AS "evidenceUntil"
    FROM gap_item WHERE organisation_id = ${organisationId}::uuid`;
  return itemSchema.array().parse(rows);
}

/** Gates and dates as they are: how they were is not known of the demo. */
function dayBefore(
  days: number,
  { programmes, items }: { programmes: Day['programmes']; items: readonly DemoItem[] },
): Day {
  const on = inDays(-days);
  const then = items.map((item) => ({ ...item, item: itemOn(item, on) }));
  return {
    on,
    takenAt: instantInDays(-days),
    items: then,
    programmes: programmes.map(({ id, facts }) => {
      const own = then.filter(({ programmeId }) => programmeId === id).map(({ item }) => item);
      const past: Readiness = { on, definitionVersion: readinessDefinitionVersion, ...readiness(own) };
      return { id, readiness: past, facts: { ...facts, counts: past.counts, verdict: 'not_ready', forecast: null } };
    }),
  };
}

function itemOn({ conformity, assessedOn, acceptedOn, evidenceUntil, ...item }: DemoItem, on: string) {
  const isAccepted = acceptedOn !== null && acceptedOn <= on;
  return toReadinessItem({
    ...item,
    isAccepted,
    conformity: assessedOn !== null && assessedOn <= on ? conformity : 'not_assessed',
    evidenceAcceptedFresh: isAccepted ? evidenceUntil.filter((until) => until >= on).length : 0,
  });
}
