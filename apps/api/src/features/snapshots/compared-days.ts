import { type LeadershipProgramme, snapshotFactsSchema, trendPointSchema } from '@waymark/contracts';
import type { PlanFacts, TrendPoint } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { keptDayUpTo, sharesOfDay } from './kept-days.sql.ts';

/** How a programme stands on one of the two days that are compared. */
export interface ComparedDay extends TrendPoint {
  plan: PlanFacts;
  /** Since when what is done is not in it any more. */
  takenAt: string;
}

const planSchema = snapshotFactsSchema.pick({ targetOn: true, stages: true, nextHardDate: true, gates: true });
const rowSchema = z.object({
  from: trendPointSchema.extend({ takenAt: z.string(), facts: planSchema }).nullable(),
  to: trendPointSchema.extend({ takenAt: z.string(), facts: planSchema }).nullable(),
});

const dayJson = (day: string) => `
  (SELECT json_build_object('on', k.on_day, 'takenAt', k.taken_at, 'definitionVersion', k.definition_version,
      'inScope', k.in_scope, 'shares', ${sharesOfDay('k')}, 'facts', k.facts)
    FROM programme_snapshot k
    WHERE k.organisation_id = $1 AND k.programme_id = $2 AND k.on_day = ${keptDayUpTo('$2', day)})`;

const text = `SELECT ${dayJson('$3::date')} AS "from", CASE WHEN $4::date IS NOT NULL THEN ${dayJson('$4::date')} END AS "to"`;

export interface AskedDays {
  programmeId: string;
  from: string;
  /** Null where the other day is now. */
  to: string | null;
}

/** Both days as they were kept; null where none is, and for now. */
export async function comparedDays(
  database: Database,
  tenant: Tenant,
  { programmeId, from, to }: AskedDays,
): Promise<{ from: ComparedDay | null; to: ComparedDay | null }> {
  const values = [tenant.organisationId, programmeId, from, to];
  const [row] = await database.read(tenant, { name: 'compared_days', text, values });
  const kept = rowSchema.parse(row);
  return { from: kept.from && toDay(kept.from), to: kept.to && toDay(kept.to) };
}

const toDay = ({ facts, ...day }: NonNullable<z.infer<typeof rowSchema>['from']>): ComparedDay => ({
  ...day,
  plan: facts,
});

/** As it stands now, on the page whose change it is. */
export const standingNow = ({
  readiness,
  targetOn,
  stages,
  nextHardDate,
  gates,
}: Pick<LeadershipProgramme, 'readiness' | 'targetOn' | 'stages' | 'nextHardDate' | 'gates'>): ComparedDay => ({
  on: readiness.on,
  definitionVersion: readiness.definitionVersion,
  inScope: readiness.counts.inScope,
  shares: readiness.weighted,
  plan: { targetOn, stages, nextHardDate, gates },
  takenAt: new Date().toISOString(),
});
