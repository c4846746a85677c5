import { dayValue } from '../../../common/clock.ts';
import type { Db } from '../../../common/database.ts';

interface ProgrammeKey {
  organisationId: string;
  programmeId: string;
}

interface Advance {
  key: string;
  to: 'active' | 'done';
  actualFromOn: string;
  actualToOn: string;
}

/** A stage begins or is over, because its turn has come. */
export async function advanceStage(tx: Db, programme: ProgrammeKey, { key, to, ...days }: Advance): Promise<void> {
  await tx.stage.updateMany({
    where: { ...programme, key },
    data: {
      status: to,
      actualFromOn: dayValue(days.actualFromOn),
      ...(to === 'done' ? { actualToOn: dayValue(days.actualToOn) } : {}),
      version: { increment: 1 },
    },
  });
}

/** What was decided about a stage counts up its version, and a stage that is opened again runs. */
export async function touchStage(
  tx: Db,
  programme: ProgrammeKey,
  { id, isReopened }: { id: string; isReopened: boolean },
): Promise<void> {
  await tx.stage.updateMany({
    where: { ...programme, id },
    data: { version: { increment: 1 }, ...(isReopened ? { status: 'active', actualToOn: null } : {}) },
  });
}
