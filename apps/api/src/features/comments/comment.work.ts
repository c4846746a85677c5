import { type WorkContribution, workOn } from '../../common/contributions/work.ts';
import { namedEvidence } from '../evidence/evidence.offer.ts';
import { namedTasks } from '../tasks/task.offer.ts';
import { mentionWords } from './mention-words.ts';

/** What names the person and has not been read by them. */
const unread = (column: string) => `
    SELECT c.${column} FROM comment_mention m JOIN comment c ON c.organisation_id = $1 AND c.id = m.comment_id
    WHERE m.organisation_id = $1 AND m.user_id = $2 AND m.read_at IS NULL AND c.${column} IS NOT NULL`;

interface Talked {
  thing: keyof typeof workOn;
  column: string;
  /** The things themselves, with `id` and the `programme_id` they belong to. */
  from: string;
}

/** Each thing once; it does not go away before what is said of it. */
const mentions = ({ thing, column, from }: Talked): WorkContribution => ({
  kind: `mention_${thing}`,
  segment: 'mentions',
  asks: (language) => mentionWords(language).asks,
  permission: 'comment:read',
  on: workOn[thing],
  part: 'comments',
  waiting: `
    SELECT x.id, x.programme_id, NULL::date AS due_on FROM (${from}) x
    WHERE x.id IN (${unread(column)})`,
});

export const mentionWork: WorkContribution[] = [
  mentions({
    thing: 'gap_item',
    column: 'gap_item_id',
    from: 'SELECT id, programme_id FROM gap_item WHERE organisation_id = $1',
  }),
  mentions({
    thing: 'evidence',
    column: 'evidence_id',
    from: `SELECT e.id, NULL::uuid AS programme_id FROM (${namedEvidence}) e`,
  }),
  mentions({
    thing: 'task',
    column: 'task_id',
    from: namedTasks,
  }),
];
