import type { Readiness, SnapshotFacts } from '@waymark/contracts';
import { type ReadinessItem, snapshotItem } from '@waymark/domain';
import { dayValue } from '../../common/clock.ts';
import type { Db } from '../../common/database.ts';

/** How programmes stood on a day, and each of their requirements. */
export interface Day {
  on: string;
  /** Now, unless it is a day of before. */
  takenAt?: Date;
  programmes: readonly { id: string; readiness: Readiness; facts: SnapshotFacts }[];
  items: readonly { id: string; programmeId: string; item: ReadinessItem }[];
}

/** Keeps a day that was not kept yet; days come in their order. A requirement that stands as before costs no row. */
export async function keepDay(tx: Db, organisationId: string, { on, takenAt, programmes, items }: Day): Promise<void> {
  await tx.programmeSnapshot.createMany({
    data: programmes.map(({ id, readiness: { definitionVersion, weighted, counts }, facts }) => ({
      ...{ organisationId, programmeId: id, onDay: dayValue(on), definitionVersion, inScope: counts.inScope },
      ...{ ...weighted, facts, ...(takenAt && { takenAt }) },
    })),
  });
  const ids = new Set(programmes.map(({ id }) => id));
  const kept = items
    .filter(({ programmeId }) => ids.has(programmeId))
    .map(({ id, programmeId, item }) => ({ id, programmeId, ...snapshotItem(item) }));
  await tx.$executeRaw`
    INSERT INTO gap_item_snapshot (organisation_id, gap_item_id, on_day, programme_id, standing, weight, proven)
    SELECT ${organisationId}::uuid, i.id, ${on}::date, i."programmeId", i.standing, i.weight, i.proven
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      AS i(id uuid, "programmeId" uuid, standing text, weight integer, proven double precision)
    LEFT JOIN LATERAL (
      SELECT s.standing, s.weight, s.proven FROM gap_item_snapshot s
      WHERE s.organisation_id = ${organisationId}::uuid AND s.gap_item_id = i.id
      ORDER BY s.on_day DESC LIMIT 1) last ON true
    WHERE (i.standing, i.weight, i.proven) IS DISTINCT FROM (last.standing, last.weight, last.proven)`;
}
