import { languages } from '@waymark/domain';
import type { DemoContribution } from '../../common/contributions/demo.ts';
import { afternoonInDays, inDays } from '../../common/contributions/demo-days.ts';
import type { Database } from '../../common/database.ts';
import type { LeadershipService } from './leadership.service.ts';
import { reportDemoWords } from './report-demo-words.ts';
import { keepReport } from './reports.service.ts';

/** The board got its report the day before somebody comes to look around. */
const daysAgo = 1;

/** Freezes what the report says now as that of the day before, on which everything stood as it does. */
export const reportDemo = (database: Database, leadership: LeadershipService): DemoContribution => ({
  step: 'standing',
  act: {
    run: async ({ actor }) => {
      const reports = await leadership.inEachLanguage(actor);
      const then = { on: inDays(-daysAgo), asOf: afternoonInDays(-daysAgo).toISOString() };
      for (const language of languages) reports[language] = { ...reports[language], ...then };
      const { title } = reportDemoWords(actor.language);
      await database.withOrganisation(actor, (tx) => keepReport(tx, actor, reports, title));
    },
    daysAgo: { 'report.frozen': daysAgo },
  },
});
