import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { Database } from '../../common/database.ts';
import { LeadershipService } from '../reports/leadership.service.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { snapshotDemo } from './snapshot.demo.ts';
import { SnapshotRuns } from './snapshot-runs.service.ts';
import { SnapshotsController } from './snapshots.controller.ts';
import { SnapshotsService } from './snapshots.service.ts';

@Module({
  imports: [ReportsModule],
  controllers: [SnapshotsController],
  providers: [SnapshotsService, SnapshotRuns],
})
export class SnapshotsModule {
  constructor(contributions: Contributions, database: Database, leadership: LeadershipService) {
    contributions.add({ demo: [snapshotDemo(database, leadership)] });
  }
}
