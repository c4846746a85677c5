import type { Snapshot } from '@waymark/contracts';
import { SnapshotsService } from '../src/features/snapshots/snapshots.service.ts';
import { programmeBody, startProgramme } from './programmes.ts';
import type { TestApp } from './test-app.ts';

/** A programme whose days are kept when a test says so. */
export async function keptProgramme(app: TestApp) {
  const org = await app.organisationWith('manager', 'executive', 'contributor', 'auditor');
  const programme = await startProgramme(app, org, org.manager, programmeBody.iso());
  const paths = { snapshots: `${programme.path}/snapshots`, report: `${org.path}/reports/leadership` };
  return {
    org,
    programme,
    paths,
    items: Object.values(programme.items),
    take: () => app.nest.get(SnapshotsService).take({ organisationId: org.id, timeZone: 'UTC' }),
    list: async (query = ''): Promise<Snapshot[]> => (await app.as(org.executive).get(paths.snapshots + query)).body,
    ofReport: async () => (await app.as(org.executive).get(paths.report)).body.programmes[0],
    accept: (ids: readonly string[]) =>
      app.db.gapItem.updateMany({
        where: { id: { in: [...ids] } },
        data: { conformity: 'conform', evidenceRequired: 0, acceptedAt: new Date(), acceptedById: org.manager.id },
      }),
  };
}

/** So many days pass: what is kept becomes that of days before, the oldest first. */
export async function sleep(app: TestApp, organisationId: string, days: number): Promise<void> {
  const kept = await app.db.programmeSnapshot.findMany({ where: { organisationId }, orderBy: { onDay: 'asc' } });
  for (const { onDay, facts, ...row } of kept) {
    const before = new Date(onDay.getTime() - days * 24 * 60 * 60 * 1000);
    await app.db.programmeSnapshot.create({ data: { ...row, facts: facts ?? {}, onDay: before } });
    await app.db.gapItemSnapshot.updateMany({ where: { organisationId, onDay }, data: { onDay: before } });
    await app.db.programmeSnapshot.deleteMany({ where: { organisationId, onDay } });
  }
  await app.db.organisation.update({ where: { id: organisationId }, data: { snapshotOn: null } });
}
