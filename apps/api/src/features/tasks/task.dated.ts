import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { asked, type DatedEvent, dated, type SoonContribution, shownSoon } from '../../common/contributions/dated.ts';
import { taskDateWords } from './task-date-words.ts';

const taskSchema = z.object({
  id: z.string(),
  on: z.string(),
  title: z.string(),
  requirementId: z.string().nullable(),
  requirementTitle: z.string().nullable(),
  programmeId: z.string().nullable(),
  programmeName: z.string().nullable(),
  person: z.object({ id: z.string(), name: z.string() }),
  isDone: z.boolean(),
  /** Of the gap item that it stands for on this day. */
  effortHours: z.number().nullable(),
  version: z.number(),
});

/** Tasks on the days they are due. */
export const datedTasks = dated({
  facts: () => `(
    SELECT coalesce(json_agg(json_build_object('id', t.id, 'on', t.due_on, 'title', t.title,
        'requirementId', g.requirement_id, 'requirementTitle', requirement_title(r), 'programmeId', g.programme_id, 'programmeName', p.name,
        'person', json_build_object('id', u.id, 'name', u.name), 'isDone', t.status = 'done',
        'effortHours', CASE WHEN task_stands_for(t, g.owner_id, g.due_on) AND g.due_on = t.due_on THEN g.effort_hours END, 'version', t.version)), '[]')
    FROM task t
    JOIN "user" u ON u.id = t.assignee_id
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    LEFT JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id
    WHERE t.organisation_id = $1 AND t.due_on BETWEEN $2::date AND $3::date AND ${asked('task')}
      AND ($4::uuid IS NULL OR g.programme_id = $4) AND ($5::uuid IS NULL OR t.assignee_id = $5))`,
  schema: taskSchema.array(),
  events: (tasks, { language }) => tasks.map((task) => taskEvent(task, language)),
});

function taskEvent(task: z.infer<typeof taskSchema>, language: Language): DatedEvent {
  const { id, on, title, requirementId, requirementTitle, programmeId, programmeName, ...more } = task;
  const { person, isDone, effortHours, version } = more;
  const { due } = taskDateWords(language);
  return {
    id: `task:${id}`,
    kind: 'task',
    title,
    // What a task is called can tell of a weakness, so outside it is only said that one is due, and for what.
    publicTitle: requirementId === null ? due : `${due} (${requirementId})`,
    fromOn: on,
    toOn: on,
    programmeId,
    programmeName,
    person,
    detail: [requirementId, requirementTitle].filter(Boolean).join(' '),
    isDone,
    isHard: false,
    effortHours,
    entry: null,
    sequence: version,
    isCancelled: false,
    remindsAs: 'task',
  };
}

export const soonTasks: SoonContribution = {
  kind: 'task',
  next: `
    SELECT t.due_on AS "on", t.title, g.programme_id, p.name AS programme_name
    FROM task t
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    WHERE t.organisation_id = $1 AND t.status = 'open' AND t.due_on BETWEEN $3::date AND $4::date
    ORDER BY t.due_on, t.id LIMIT ${shownSoon}`,
};
