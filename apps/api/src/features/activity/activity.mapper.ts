import type { Activity } from '@waymark/contracts';
import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { labelIn } from './catalogue-labels.ts';

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
    subjectLabel,
    at: at.toISOString(),
    actor: actorId === null ? null : { id: actorId, name: actorName },
  };
}
