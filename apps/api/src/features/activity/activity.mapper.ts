import type { Activity } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { toOpenPoint } from '../../common/gate-words.ts';
import { keptOpenPointsSchema } from '../../common/told-records.ts';
import { labelIn, namesIn, type PlannedWords, plannedWords } from './catalogue-labels.ts';

/** An entry as `activityPage` reads it. */
export interface ActivityRow extends Omit<Activity, 'actor' | 'names'> {
  actorId: string | null;
  actorName: string;
  /** Of its programme, if that is still there. */
  scheme: string | null;
  keptRules: unknown;
}

/** A page of the log, each entry in the words of the rules that its programme was planned with. */
export function toActivities(rows: readonly ActivityRow[], language: Language): Activity[] {
  const planned = new Map<string | null, PlannedWords>();
  for (const { programmeId, scheme, keptRules } of rows) {
    if (!planned.has(programmeId)) planned.set(programmeId, plannedWords(scheme, keptRules));
  }
  return rows.map((row) => toActivity(row, language, planned.get(row.programmeId) ?? plannedWords(null, null)));
}

/** As the reader's language calls it. What Waymark did itself has no person. */
function toActivity(
  { scheme: _, keptRules, ...found }: ActivityRow,
  language: Language,
  planned: PlannedWords,
): Activity {
  const { actorId, actorName, ...row } = found;
  const subjectLabel = labelIn(language, row.subjectType, row.subjectLabel, planned);
  return {
    ...row,
    after: row.after && pointsInWords(row.after, language),
    subjectLabel,
    names: { ...namesIn(language, row.before, planned), ...namesIn(language, row.after, planned) },
    actor: actorId === null ? null : { id: actorId, name: actorName },
  };
}

/** What was open when something was recorded stands in the log in figures; the reader has it in words. */
function pointsInWords(after: Record<string, unknown>, language: Language): Record<string, unknown> {
  if (after.openPoints === undefined) return after;
  const { success, data } = keptOpenPointsSchema.safeParse(after.openPoints);
  if (!success) return after;
  const openPoints = data.map((point) => toOpenPoint(point, language)).map(({ title, fact }) => `${title}: ${fact}`);
  return { ...after, openPoints };
}
