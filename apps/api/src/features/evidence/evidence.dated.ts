import type { Language } from '@waymark/domain';
import { isolated } from '@waymark/domain';
import { z } from 'zod';
import { asked, type DatedEvent, dated, fewOfDay } from '../../common/contributions/dated.ts';
import { evidenceWords } from './evidence-words.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

/** Accepted evidence of one programme with the same last fresh day, and of one owner where people are told apart. */
const expirySchema = z.object({
  on: z.string(),
  programmeId: z.string(),
  programmeName: z.string(),
  person: personSchema.nullable(),
  count: z.number(),
  /** The records themselves where they are few, else null. */
  records: z.array(z.object({ id: z.string(), title: z.string(), person: personSchema })).nullable(),
});

/** By last fresh day and programme; from one index alone, unless its owners count. */
const expiring = (isByPerson: boolean) => `
      SELECT l.fresh_until, l.programme_id, ${isByPerson ? 'e.owner_id' : 'NULL::uuid AS owner_id'},
        count(DISTINCT l.evidence_id) AS count
      FROM evidence_link l
      ${isByPerson ? 'JOIN evidence e ON e.organisation_id = $1 AND e.id = l.evidence_id' : ''}
      WHERE l.organisation_id = $1 AND l.verdict = 'accepted' AND ${asked('evidence_expiry')}
        AND l.fresh_until BETWEEN $2::date AND $3::date AND ($4::uuid IS NULL OR l.programme_id = $4)
        ${isByPerson ? 'AND ($5::uuid IS NULL OR e.owner_id = $5)' : ''}
      GROUP BY l.fresh_until, l.programme_id${isByPerson ? ', e.owner_id' : ''}`;

/** Evidence on the last day it is fresh: one by one where few records share the day, else as one event. */
export const datedEvidence = dated({
  facts: (isByPerson) => `(
    SELECT coalesce(json_agg(e), '[]') FROM (
      SELECT x.fresh_until AS "on", x.programme_id AS "programmeId", p.name AS "programmeName", x.count,
        CASE WHEN x.owner_id IS NOT NULL THEN (
          SELECT json_build_object('id', u.id, 'name', u.name) FROM "user" u WHERE u.id = x.owner_id) END AS person,
        CASE WHEN x.count <= ${fewOfDay} THEN (
          SELECT json_agg(json_build_object('id', e.id, 'title', e.title,
            'person', json_build_object('id', u.id, 'name', u.name)) ORDER BY e.id)
          FROM evidence e JOIN "user" u ON u.id = e.owner_id
          WHERE e.organisation_id = $1 AND (x.owner_id IS NULL OR e.owner_id = x.owner_id)
            AND e.id IN (SELECT l.evidence_id FROM evidence_link l
              WHERE l.organisation_id = $1 AND l.verdict = 'accepted' AND l.fresh_until = x.fresh_until
                AND l.programme_id = x.programme_id)) END AS records
      FROM (${expiring(isByPerson)}) x
      JOIN programme p ON p.organisation_id = $1 AND p.id = x.programme_id) e)`,
  schema: expirySchema.array(),
  events: (facts, { language }) => facts.flatMap((fact) => expiryEvents(fact, language)),
});

function expiryEvents(fact: z.infer<typeof expirySchema>, language: Language): DatedEvent[] {
  const { count, on, person, records, programmeId, programmeName } = fact;
  const { evidenceExpires, records: recordsExpire } = evidenceWords(language);
  const of = {
    kind: 'evidence_expiry',
    // How much there is, and what it is called, is nobody's business outside.
    publicTitle: `${evidenceExpires} · ${isolated(programmeName)}`,
    fromOn: on,
    toOn: on,
    programmeId,
    programmeName,
    detail: evidenceExpires,
    isDone: false,
    isHard: false,
    effortHours: null,
    entry: null,
    sequence: 0,
    isCancelled: false,
    remindsAs: 'evidence_expiry',
  } as const;
  if (records === null) {
    const id = ['evidence_expiry', programmeId, on, ...(person ? [person.id] : [])].join(':');
    return [{ ...of, id, title: `${recordsExpire(count)} · ${isolated(programmeName)}`, person }];
  }
  return records.map((record) => ({
    ...of,
    id: `evidence_expiry:${programmeId}:${record.id}`,
    title: `${isolated(record.title)} · ${isolated(programmeName)}`,
    person: record.person,
  }));
}
