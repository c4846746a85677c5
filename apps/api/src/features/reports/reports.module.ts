import { Module } from '@nestjs/common';
import { Contributions } from '../../common/contributions/contributions.ts';
import { Database } from '../../common/database.ts';
import { ForecastModule } from '../forecast/forecast.module.ts';
import { ReadinessModule } from '../gap-items/readiness.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { TimelineModule } from '../timeline/timeline.module.ts';
import { datedDecisions } from './decisions/decision.dated.ts';
import { decisionDemo } from './decisions/decision.demo.ts';
import { decisionNotices } from './decisions/decision.notice.ts';
import { decisionWork } from './decisions/decision.work.ts';
import { DecisionVerdictsService } from './decisions/decision-verdicts.service.ts';
import { DecisionsController } from './decisions/decisions.controller.ts';
import { DecisionsService } from './decisions/decisions.service.ts';
import { LeadershipService } from './leadership.service.ts';
import { reportDemo } from './report.demo.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';
import { ShareLinksController } from './share-links.controller.ts';
import { ShareLinksService } from './share-links.service.ts';
import { SharedReportsController } from './shared-reports.controller.ts';
import { ReportWordingsController } from './wording/report-wordings.controller.ts';
import { ReportWordingsService } from './wording/report-wordings.service.ts';

@Module({
  imports: [ForecastModule, ReadinessModule, ProgrammesModule, TimelineModule],
  controllers: [
    ReportsController,
    DecisionsController,
    ReportWordingsController,
    ShareLinksController,
    SharedReportsController,
  ],
  providers: [
    DecisionsService,
    DecisionVerdictsService,
    LeadershipService,
    ReportsService,
    ReportWordingsService,
    ShareLinksService,
  ],
  exports: [LeadershipService, ReportsService],
})
export class ReportsModule {
  constructor(
    contributions: Contributions,
    database: Database,
    leadership: LeadershipService,
    decisions: DecisionsService,
  ) {
    contributions.add({
      dated: [datedDecisions],
      reckonedWork: [decisionWork],
      notices: decisionNotices(database, decisions),
      demo: [decisionDemo(decisions), reportDemo(database, leadership)],
    });
  }
}
