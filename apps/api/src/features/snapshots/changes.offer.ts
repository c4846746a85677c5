import type { LeadershipReport } from '@waymark/contracts';
import { parseDay } from '@waymark/domain';
import type { Database, Tenant } from '../../common/database.ts';
import { programmeChanges } from './programme-changes.ts';

/** Without a report before it, a week is looked back on. */
export const daysBack = 7;

/** Rows of each cause that a report keeps; the others are counted. */
const keptRows = 20;

/** A report that says what changed in each of its programmes since `lastReportOn`, or in the last week where there was none. */
export async function withChanges(
  database: Database,
  reader: Tenant,
  report: LeadershipReport,
  lastReportOn: string | null,
): Promise<LeadershipReport> {
  const since = lastReportOn ? 'report' : 'week';
  const from = lastReportOn ?? parseDay(report.on).subtract({ days: daysBack }).toString();
  const programmes = await Promise.all(
    report.programmes.map(async (programme) => {
      const asked = { programmeId: programme.id, now: programme, since, from, to: null, rows: keptRows } as const;
      return { ...programme, changes: await programmeChanges(database, reader, asked) };
    }),
  );
  return { ...report, programmes };
}
