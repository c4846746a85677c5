import type { Activity } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { toOpenPoint } from '../../common/gate-words.ts';
import { keptOpenPointsSchema } from '../../common/told-records.ts';
import { labelIn, namesIn } from './catalogue-labels.ts';

const content = z.record(z.string(), z.unknown()).nullable();
const rowSchema = z.object({
  // PostgreSQL's bigint arrives as text.
  sequence: z.coerce.number(),
  at: z.date(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string().nullable(),
  subjectLabel: z.string(),
  programmeId: z.string().nullable(),
  before: content,
  after: content,
});

/** As the reader's language calls it. What Waymark did itself has no person. */
export function toActivity(found: unknown, language: Language): Activity {
  const { actorId, actorName, at, ...row } = rowSchema.parse(found);
  const subjectLabel = labelIn(language, row.subjectType, row.subjectLabel);
  return {
    ...row,
    after: row.after && pointsInWords(row.after, language),
    subjectLabel,
    names: { ...namesIn(language, row.before), ...namesIn(language, row.after) },
    at: at.toISOString(),
    actor: actorId === null ? null : { id: actorId, name: actorName },
  };
}

/** What was open when something was recorded stands in the log in figures; the reader has it in words. */
function pointsInWords(after: Record<string, unknown>, language: Language): Record<string, unknown> {
  const { success, data } = keptOpenPointsSchema.safeParse(after.openPoints);
  if (!success) return after;
  const openPoints = data.map((point) => toOpenPoint(point, language)).map(({ title, fact }) => `${title}: ${fact}`);
  return { ...after, openPoints };
}
