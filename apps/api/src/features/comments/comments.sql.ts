import type { CommentPlace } from '@waymark/contracts';

const columns = { gap_item: 'gap_item_id', evidence: 'evidence_id', task: 'task_id' } as const;
const shown = 200;

/** `$1` organisation, `$2` what is talked about: its newest comments, oldest first, in one statement. */
export function threadQuery(organisationId: string, { kind, id }: CommentPlace) {
  const text = `
    SELECT c.id, c.text, c.version, c.created_at AS "createdAt", c.edited_at AS "editedAt",
      c.removed_at IS NOT NULL AS "isRemoved", json_build_object('id', u.id, 'name', u.name) AS author,
      coalesce((SELECT json_agg(json_build_object('id', m.user_id, 'name', n.name, 'isRead', m.read_at IS NOT NULL) ORDER BY n.name)
        FROM comment_mention m JOIN "user" n ON n.id = m.user_id
        WHERE m.organisation_id = $1 AND m.comment_id = c.id), '[]') AS mentions
    FROM (SELECT * FROM comment WHERE organisation_id = $1 AND ${columns[kind]} = $2
      ORDER BY created_at DESC, id DESC LIMIT ${shown}) c
    JOIN "user" u ON u.id = c.author_id
    ORDER BY c.created_at, c.id`;
  return { name: `comments_${kind}`, text, values: [organisationId, id] };
}
