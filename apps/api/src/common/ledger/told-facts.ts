import { type Comparison, instantOf } from './comparison.ts';

/** How often an item was accepted, and which runs of a stage were over: what forecasts and rounds are reckoned from. */
export const toldFacts: Comparison[] = [
  {
    kind: 'row.added',
    text: `SELECT 'In ' || o.name || ', ' || g.requirement_id || ' was accepted on ' || f.accepted_at::date || ', and the log knows nothing of it.' AS sentence
      FROM gap_item_acceptance f JOIN organisation o ON o.id = f.organisation_id
      JOIN gap_item g ON g.organisation_id = f.organisation_id AND g.id = f.gap_item_id
      WHERE NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = f.organisation_id AND a.subject_id = f.gap_item_id
        AND a.action = 'gap_item.accepted' AND a.after ->> 'acceptedById' IS NOT DISTINCT FROM f.accepted_by_id::text
        AND (a.after -> 'acceptedAt' IS NULL OR a.after -> 'acceptedAt' = ${instantOf('f.accepted_at')})) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', an acceptance of ' || g.requirement_id || CASE WHEN f.taken_back THEN ' was taken back'
          ELSE ' stands' END || ', and the log says otherwise.' AS sentence
      FROM (SELECT organisation_id, gap_item_id, count(*) FILTER (WHERE withdrawn_at IS NULL) AS open,
          bool_or(withdrawn_at IS NOT NULL) AS taken_back FROM gap_item_acceptance GROUP BY 1, 2) f
      JOIN organisation o ON o.id = f.organisation_id
      JOIN gap_item g ON g.organisation_id = f.organisation_id AND g.id = f.gap_item_id
      WHERE (f.open > 0) <> (g.accepted_at IS NOT NULL) OR f.taken_back <> EXISTS (SELECT FROM activity a
        WHERE a.organisation_id = f.organisation_id AND a.subject_id = f.gap_item_id
          AND a.before ->> 'acceptedById' IS NOT NULL AND a.after ->> 'acceptedById' IS NULL) LIMIT 100`,
  },
  {
    kind: 'row.missing',
    text: `SELECT 'In ' || o.name || ', the acceptance of “' || a.subject_label || '” of entry ' || a.sequence || ' is gone.' AS sentence
      FROM activity a JOIN organisation o ON o.id = a.organisation_id
      JOIN gap_item g ON g.organisation_id = a.organisation_id AND g.id = a.subject_id
      WHERE a.action = 'gap_item.accepted' AND a.after ->> 'acceptedAt' IS NOT NULL
        AND NOT EXISTS (SELECT FROM gap_item_acceptance f WHERE f.organisation_id = a.organisation_id
          AND f.gap_item_id = a.subject_id AND ${instantOf('f.accepted_at')} = a.after -> 'acceptedAt') LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', a run of the stage ' || s.key || ' ended on ' || r.ended_on || ', and the log says otherwise.' AS sentence
      FROM stage_run r JOIN organisation o ON o.id = r.organisation_id
      JOIN stage s ON s.organisation_id = r.organisation_id AND s.id = r.stage_id
      WHERE NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = r.organisation_id AND a.subject_id = r.stage_id
        AND a.action = 'stage.reopened' AND a.before ->> 'actualToOn' = r.ended_on::text
        AND (NOT a.after ? 'decisionId' OR a.after ->> 'decisionId' = r.id::text)) LIMIT 100`,
  },
  {
    kind: 'row.missing',
    text: `SELECT 'In ' || o.name || ', the run of the stage “' || a.subject_label || '” that entry ' || a.sequence || ' ended is gone.' AS sentence
      FROM activity a JOIN organisation o ON o.id = a.organisation_id
      WHERE a.action = 'stage.reopened' AND a.before ->> 'actualToOn' IS NOT NULL AND NOT EXISTS (SELECT FROM stage_run r
        WHERE r.organisation_id = a.organisation_id AND r.stage_id = a.subject_id AND r.ended_on::text = a.before ->> 'actualToOn') LIMIT 100`,
  },
];
