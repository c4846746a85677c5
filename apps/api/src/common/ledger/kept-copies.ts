import type { Comparison } from './comparison.ts';

/** What is kept of evidence beside its rows so that pages are fast. */
const ofEvidence: Comparison[] = [
  {
    kind: 'row.added',
    text: `SELECT 'In ' || o.name || ', ' || g.requirement_id || ' is ' || w.what || ', and the log knows nothing of it.' AS sentence
      FROM gap_item g JOIN organisation o ON o.id = g.organisation_id
      CROSS JOIN LATERAL (VALUES ('accepted', ARRAY['acceptedById'], g.accepted_by_id),
        ('assessed', ARRAY['conformity', 'claimedById'], g.assessed_by_id)) w (what, fields, who)
      WHERE w.who IS NOT NULL AND NOT EXISTS (SELECT FROM activity a WHERE a.organisation_id = g.organisation_id
        AND a.subject_id = g.id AND a.after ?| w.fields) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', the ' || r.verdict || ' verdict on version ' || r.version_number || ' of “' || e.title || '” '
        || CASE WHEN r.is_current THEN 'counts, but a newer one or a newer version does.' ELSE 'does not count, but is the newest.' END AS sentence
      FROM evidence_review r JOIN organisation o ON o.id = r.organisation_id
      JOIN evidence e ON e.organisation_id = r.organisation_id AND e.id = r.evidence_id
      WHERE r.is_current <> (r.version_number = e.latest_number AND NOT EXISTS (SELECT FROM evidence_review n
        WHERE n.organisation_id = r.organisation_id AND n.evidence_id = r.evidence_id AND n.programme_id = r.programme_id
          AND (n.reviewed_at, n.id) > (r.reviewed_at, r.id))) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', “' || e.title || '” counts as ' || coalesce(l.verdict, 'waiting') || ' for ' || g.requirement_id
        || ', but its verdict is ' || coalesce(r.verdict, 'none') || '.' AS sentence
      FROM evidence_link l JOIN organisation o ON o.id = l.organisation_id
      JOIN evidence e ON e.organisation_id = l.organisation_id AND e.id = l.evidence_id
      JOIN gap_item g ON g.organisation_id = l.organisation_id AND g.id = l.gap_item_id
      LEFT JOIN evidence_review r ON r.organisation_id = l.organisation_id AND r.evidence_id = l.evidence_id
        AND r.programme_id = g.programme_id AND r.is_current AND r.version_number = e.latest_number
      WHERE (l.verdict, l.captured_on, l.period_to_on, l.programme_id)
        IS DISTINCT FROM (r.verdict, e.captured_on, e.period_to_on, g.programme_id) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', “' || e.title || '” is kept from other reviewers for ' || g.requirement_id
        || ' than its owner and who sent it.' AS sentence
      FROM evidence_link l JOIN organisation o ON o.id = l.organisation_id
      JOIN evidence e ON e.organisation_id = l.organisation_id AND e.id = l.evidence_id
      JOIN gap_item g ON g.organisation_id = l.organisation_id AND g.id = l.gap_item_id
      LEFT JOIN evidence_version v ON v.organisation_id = l.organisation_id AND v.evidence_id = l.evidence_id
        AND v.number = e.latest_number
      WHERE (l.owner_id, l.uploaded_by_id) IS DISTINCT FROM (e.owner_id, v.uploaded_by_id) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', ' || g.requirement_id || ' counts other accepted evidence than is linked to it.' AS sentence
      FROM gap_item g JOIN organisation o ON o.id = g.organisation_id
      WHERE g.evidence_until <> coalesce((SELECT array_agg(n.fresh_until ORDER BY n.fresh_until) FROM (
        SELECT l.fresh_until FROM evidence_link l WHERE l.organisation_id = g.organisation_id AND l.gap_item_id = g.id
          AND l.verdict = 'accepted' ORDER BY l.fresh_until DESC LIMIT g.evidence_required) n), '{}') LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', version ' || v.number || ' of “' || e.title || '” is of ' || v.captured_on
        || ', but was of ' || said.captured_on || '.' AS sentence
      FROM evidence_version v JOIN organisation o ON o.id = v.organisation_id
      JOIN evidence e ON e.organisation_id = v.organisation_id AND e.id = v.evidence_id
      CROSS JOIN LATERAL (
        SELECT e.captured_on, e.period_from_on, e.period_to_on WHERE v.number = e.latest_number
        UNION ALL SELECT (a.before ->> 'capturedOn')::date, v.period_from_on, v.period_to_on FROM activity a
        WHERE a.organisation_id = v.organisation_id AND a.subject_id = v.evidence_id AND a.action = 'evidence.version_added'
          AND a.before ? 'capturedOn' AND a.before ->> 'versionNumber' = v.number::text) said
      WHERE (v.captured_on, v.period_from_on, v.period_to_on)
        IS DISTINCT FROM (said.captured_on, said.period_from_on, said.period_to_on) LIMIT 100`,
  },
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', “' || e.title || '” is in version ' || e.latest_number || ', but has ' || count(v.number) || '.' AS sentence
      FROM evidence e JOIN organisation o ON o.id = e.organisation_id
      LEFT JOIN evidence_version v ON v.organisation_id = e.organisation_id AND v.evidence_id = e.id
      GROUP BY o.name, e.organisation_id, e.id HAVING e.latest_number <> coalesce(max(v.number), 0) OR count(v.number) <> e.latest_number LIMIT 100`,
  },
];

/** How far a document is follows from its versions and decisions; only what was said before there were any stands alone. */
const ofDocuments: Comparison[] = [
  {
    kind: 'row.changed',
    text: `SELECT 'In ' || o.name || ', the document ' || d.key || ' is ' || d.state || coalesce(' since ' || d.approved_on, '')
        || ', but its last decision is ' || coalesce(x.decision || ' of ' || x.decided_on, 'none') || '.' AS sentence
      FROM programme_document d JOIN organisation o ON o.id = d.organisation_id
      LEFT JOIN LATERAL (SELECT max(v.number) AS number FROM document_version v
        WHERE v.organisation_id = d.organisation_id AND v.document_id = d.id) n ON true
      LEFT JOIN LATERAL (SELECT c.decision, c.decided_on, c.decided_by_id FROM document_decision c
        WHERE c.organisation_id = d.organisation_id AND c.document_id = d.id AND c.version_number = n.number
        ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) x ON true
      WHERE d.latest_number <> coalesce(n.number, 0)
        OR CASE WHEN n.number IS NULL THEN d.state NOT IN ('missing', 'unconfirmed')
          ELSE d.state <> CASE WHEN x.decision = 'approved' THEN 'approved' ELSE 'draft' END END
        OR (d.approved_on, d.approved_by_id) IS DISTINCT FROM (CASE WHEN x.decision = 'approved' THEN x.decided_on END,
          CASE WHEN x.decision = 'approved' THEN x.decided_by_id END) LIMIT 100`,
  },
];

/** What the database keeps beside its rows and could say again from them. */
export const keptCopies: readonly Comparison[] = [...ofEvidence, ...ofDocuments];
