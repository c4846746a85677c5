import type { Lifecycle, TimelineInput } from '@waymark/domain';
import { dayValue } from '../../../common/clock.ts';
import type { Db } from '../../../common/database.ts';
import { beginDocuments } from '../documents/begun-documents.ts';

interface NewPlan {
  dates: TimelineInput['dates'];
  /** The rules taken over; left out where they stay. */
  rules: { version: string; lifecycle: Lifecycle } | undefined;
  /** Those that changed. */
  stages: readonly TimelineInput['stages'][number][];
  reason: string;
}

/** Writes the rules and days of a programme and of its stages as they were decided. */
export async function writePlan(
  tx: Db,
  { organisationId, programmeId }: { organisationId: string; programmeId: string },
  { dates: { targetOn, asOfOn, periodFromOn, periodToOn }, rules, stages, reason }: NewPlan,
): Promise<void> {
  await tx.programme.updateMany({
    where: { organisationId, id: programmeId },
    data: {
      targetOn: dayValue(targetOn),
      asOfOn: asOfOn && dayValue(asOfOn),
      periodFromOn: periodFromOn && dayValue(periodFromOn),
      periodToOn: periodToOn && dayValue(periodToOn),
      ...(rules && { rulesVersion: rules.version }),
      version: { increment: 1 },
    },
  });
  if (rules) await beginDocuments(tx, { organisationId, programmeId }, rules.lifecycle);
  for (const stage of stages) {
    await tx.stage.updateMany({
      where: { organisationId, programmeId, key: stage.key },
      data: {
        plannedFromOn: dayValue(stage.plannedFromOn),
        plannedToOn: dayValue(stage.plannedToOn),
        isPinned: stage.isPinned,
        // Days that are fixed were fixed with this reason; a released stage keeps none.
        pinReason: stage.isPinned ? reason : null,
        version: { increment: 1 },
      },
    });
  }
}
