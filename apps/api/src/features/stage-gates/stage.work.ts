import { z } from 'zod';
import { reckoned } from '../../common/contributions/work.ts';
import { keptStageName, stageName } from '../../common/stage-name.ts';
import { stageGateNoticeWords } from './stage-gate-notice-words.ts';
import { signersOf } from './stage-signers.ts';

const stageSchema = z.object({
  id: z.string(),
  scheme: z.string(),
  key: z.string(),
  keptName: z.string().nullable(),
  programmeId: z.string(),
  programmeName: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  dueOn: z.string(),
  version: z.number(),
});

/** The newest word on it is `go`: it waits for its criteria, and for nobody's signature. */
const isSigned = `coalesce((
        SELECT x.decision = 'go' FROM stage_decision x
        WHERE x.organisation_id = $1 AND x.programme_id = s.programme_id AND x.stage_id = s.id
        ORDER BY x.decided_at DESC, x.id DESC LIMIT 1), false)`;

/** Stages that run end with a signature: due on the last day the plan has for them. */
export const stageWork = reckoned({
  kind: 'sign_stage',
  segment: 'reviews',
  asks: (language) => stageGateNoticeWords(language).asks,
  opens: 'stage',
  permission: 'stage:sign',
  facts: `(
    SELECT json_agg(json_build_object('id', s.id, 'scheme', p.scheme, 'key', s.key, 'keptName', ${keptStageName('s.key')},
      'programmeId', p.id, 'programmeName', p.name, 'dueOn', s.planned_to_on, 'version', s.version,
      'owner', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END))
    FROM stage s
    JOIN programme p ON p.organisation_id = $1 AND p.id = s.programme_id
    LEFT JOIN "user" u ON u.id = s.owner_id
    WHERE s.organisation_id = $1 AND s.status = 'active' AND NOT ${isSigned} AND $2 IN (${signersOf('s')}))`,
  schema: stageSchema.array(),
  items: (stages, { language }) =>
    stages.map(({ id, owner, programmeId, programmeName, dueOn, version, ...named }) => ({
      ...{ id, title: stageName(named, language), context: programmeName, owner, programmeId, dueOn, version },
    })),
});
