import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { Database } from '../../common/database.ts';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { LeadershipService } from '../reports/leadership.service.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { ChangesController } from './changes.controller.ts';
import { ChangesService } from './changes.service.ts';
import { PastController } from './past.controller.ts';
import { snapshotDemo } from './snapshot.demo.ts';
import { SnapshotRuns } from './snapshot-runs.service.ts';
import { SnapshotsController } from './snapshots.controller.ts';
import { SnapshotsService } from './snapshots.service.ts';

@Module({
  imports: [ReportsModule, ReadinessModule, ProgrammesModule],
  controllers: [SnapshotsController, ChangesController, PastController],
  providers: [SnapshotsService, SnapshotRuns, ChangesService],
})
export class SnapshotsModule {
  constructor(contributions: Contributions, database: Database, leadership: LeadershipService) {
    contributions.add({ demo: [snapshotDemo(database, leadership)] });
  }
}
