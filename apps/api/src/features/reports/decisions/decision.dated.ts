import { isolated, type Language } from '@waymark/domain';
import { z } from 'zod';
import { asked, type DatedEvent, dated } from '../../../common/contributions/dated.ts';
import { decisionWords } from './decision-words.ts';

const neededSchema = z.object({
  id: z.string(),
  on: z.string(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
  person: z.object({ id: z.string(), name: z.string() }),
  isDone: z.boolean(),
  isCancelled: z.boolean(),
  version: z.number(),
});

/** Decisions on the day they are needed by. What is asked stays in the report: not everybody who sees the calendar may read that. */
export const datedDecisions = dated({
  facts: () => `(
    SELECT coalesce(json_agg(json_build_object('id', d.id, 'on', d.needed_by_on, 'programmeId', d.programme_id,
        'programmeName', p.name, 'person', json_build_object('id', u.id, 'name', u.name), 'isDone', d.state = 'decided',
        'isCancelled', d.state = 'withdrawn', 'version', d.version)), '[]')
    FROM report_decision d
    JOIN "user" u ON u.id = d.decider_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id
    WHERE d.organisation_id = $1 AND d.needed_by_on BETWEEN $2::date AND $3::date AND ${asked('decision')}
      AND ($8 OR d.state <> 'withdrawn')
      AND ($4::uuid IS NULL OR d.programme_id = $4) AND ($5::uuid IS NULL OR d.decider_id = $5))`,
  schema: neededSchema.array(),
  events: (needed, { language }) => needed.map((decision) => neededEvent(decision, language)),
});

function neededEvent(decision: z.infer<typeof neededSchema>, language: Language): DatedEvent {
  const { id, on, programmeId, programmeName, person, isDone, isCancelled, version } = decision;
  const title = [decisionWords(language).needed, programmeName && isolated(programmeName)].filter(Boolean).join(' · ');
  return {
    ...{ id: `decision:${id}`, kind: 'decision', title, publicTitle: title, fromOn: on, toOn: on },
    ...{ programmeId, programmeName, person, detail: '', isDone, isHard: false, effortHours: null, entry: null },
    ...{ sequence: version, isCancelled, remindsAs: isCancelled ? null : 'stage' },
  };
}
