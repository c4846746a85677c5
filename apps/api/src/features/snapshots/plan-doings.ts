import { daySchema, planDoings } from '@waymark/contracts';
import type { MovedDate } from '@waymark/domain';
import { z } from 'zod';
import type { Database, Tenant } from '../../common/database.ts';
import { doneToPlan } from '../activity/activity.offer.ts';

/** Of an entry of the log what tells which days it moved. */
const daysSchema = z.object({
  targetOn: daySchema.optional(),
  plannedToOn: daySchema.optional(),
  stages: z.array(z.object({ key: z.string(), plannedToOn: daySchema })).optional(),
});
const rowSchema = z.object({
  action: z.enum(planDoings),
  byName: z.string(),
  at: z.coerce.date(),
  /** Of the stage that was changed. */
  stageKey: z.string().nullable(),
  before: daysSchema.nullable(),
  after: daysSchema.extend({ reason: z.string().default('') }).nullable(),
});
export type PlanDoing = z.infer<typeof rowSchema>;

const text = `
  SELECT d.*, s.key AS "stageKey"
  FROM (${doneToPlan({ programmeId: '$2::uuid', since: '$3::timestamptz', actions: '$5::text[]' })}) d
  LEFT JOIN stage s ON s.organisation_id = $1 AND s.id = d."subjectId"
  WHERE d.at <= $4::timestamptz`;

/** What was done to the days of a programme between two moments, newest first. */
export async function planDoingsBetween(
  database: Database,
  tenant: Tenant,
  { programmeId, from, to }: { programmeId: string; from: string; to: string },
): Promise<PlanDoing[]> {
  const values = [tenant.organisationId, programmeId, from, to, planDoings];
  return rowSchema.array().parse(await database.read(tenant, { name: 'plan_doings', text, values }));
}

/** What moved a date last; a hard date follows from others, so nobody moved it. */
export function doingOf(
  { kind, key }: Pick<MovedDate, 'kind' | 'key'>,
  doings: readonly PlanDoing[],
): PlanDoing | null {
  if (kind === 'hard_date') return null;
  const dayIn = (doing: PlanDoing, side: 'before' | 'after') =>
    kind === 'target' ? doing[side]?.targetOn : stageDay(doing, doing[side], key);
  return doings.find((doing) => dayIn(doing, 'before') !== dayIn(doing, 'after')) ?? null;
}

const stageDay = ({ stageKey }: PlanDoing, side: PlanDoing['before'], key: string | null): string | undefined =>
  stageKey === null
    ? side?.stages?.find((stage) => stage.key === key)?.plannedToOn
    : stageKey === key
      ? side?.plannedToOn
      : undefined;
