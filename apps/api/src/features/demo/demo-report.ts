import { Injectable } from '@nestjs/common';
import { languages } from '@waymark/domain';
import type { Actor } from '../../common/actor.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import { Database } from '../../common/database.ts';
import { LeadershipService } from '../reports/leadership.service.ts';
import { keepReport } from '../reports/reports.service.ts';
import { demoWords } from './content/demo-words.ts';

/** The board got its report the day before somebody comes to look around. */
export const demoReportDaysAgo = 1;

@Injectable()
export class DemoReport {
  constructor(
    private readonly database: Database,
    private readonly leadership: LeadershipService,
  ) {}

  /** Freezes what the report says now as that of the day before, on which everything stood as it does. */
  async freeze(actor: Actor): Promise<void> {
    const reports = await this.leadership.inEachLanguage(actor);
    const on = inDays(-demoReportDaysAgo);
    for (const language of languages) reports[language] = { ...reports[language], on, asOf: `${on}T15:00:00.000Z` };
    await this.database.withOrganisation(actor, (tx) =>
      keepReport(tx, actor, reports, demoWords(actor.language).leadershipReport),
    );
  }
}
