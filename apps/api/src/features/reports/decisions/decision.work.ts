import { z } from 'zod';
import { reckoned } from '../../../common/contributions/work.ts';
import { decisionWords } from './decision-words.ts';

const waitingSchema = z.object({
  id: z.string(),
  title: z.string(),
  programmeId: z.string().nullable(),
  context: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }),
  dueOn: z.string(),
  version: z.number(),
});

/** What somebody was asked to decide, due on the day it is needed by; whose it is, is who asked. */
export const decisionWork = reckoned({
  kind: 'decide',
  segment: 'reviews',
  asks: (language) => decisionWords(language).asks,
  opens: 'decision',
  permission: 'decision:make',
  facts: `(
    SELECT json_agg(json_build_object('id', d.id, 'title', d.question, 'programmeId', d.programme_id, 'context', coalesce(p.name, ''),
      'owner', json_build_object('id', a.id, 'name', a.name), 'dueOn', d.needed_by_on, 'version', d.version))
    FROM report_decision d
    JOIN "user" a ON a.id = d.asked_by_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
    WHERE d.organisation_id = $1 AND d.state = 'open' AND d.decider_id = $2)`,
  schema: waitingSchema.array(),
  items: (waiting) => waiting,
});
