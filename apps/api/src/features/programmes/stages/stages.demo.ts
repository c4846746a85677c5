import type { DemoProgramme } from '../../../common/contributions/demo.ts';
import { dayInDays } from '../../../common/contributions/demo-days.ts';
import type { Db } from '../../../common/database.ts';
import { demoStages } from './stage-content.demo.ts';

const orNull = (days: number | null): Date | null => (days === null ? null : dayInDays(days));

/** The stages of one programme, as far as they have come. */
export async function writeStages(
  tx: Db,
  programme: { organisationId: string; programmeId: string },
  name: DemoProgramme,
  ownerId: string,
): Promise<void> {
  const stages = demoStages[name];
  for (const { key, status, planned, baseline, actual } of stages) {
    await tx.stage.updateMany({
      where: { ...programme, key },
      data: {
        status,
        ownerId,
        plannedFromOn: dayInDays(planned[0]),
        plannedToOn: dayInDays(planned[1]),
        baselineFromOn: dayInDays(baseline[0]),
        baselineToOn: dayInDays(baseline[1]),
        actualFromOn: orNull(actual[0]),
        actualToOn: orNull(actual[1]),
      },
    });
  }
  // What follows the result was first planned as much earlier as the result itself.
  const result = stages.at(-1);
  const slip = result ? result.planned[1] - result.baseline[1] : 0;
  const keys = stages.map(({ key }) => key);
  const { organisationId, programmeId } = programme;
  await tx.$executeRaw`
    UPDATE stage SET baseline_from_on = planned_from_on - ${slip}::int, baseline_to_on = planned_to_on - ${slip}::int
    WHERE organisation_id = ${organisationId}::uuid AND programme_id = ${programmeId}::uuid AND key <> ALL(${keys})`;
}
