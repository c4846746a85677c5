// What other features join into their own statements; `$1` is the organisation there.

export const openTasksOf = (gapItemId: string) => `
    SELECT count(*)::int AS open FROM task t
    WHERE t.organisation_id = $1 AND t.gap_item_id = ${gapItemId} AND t.status = 'open'`;

/** Something stands for a gap item (the alias of its row), so that this is not asked of its owner too. */
export const hasTaskStandingFor = (item: string) =>
  `EXISTS (SELECT FROM task t WHERE t.organisation_id = $1 AND t.gap_item_id = ${item}.id
    AND task_stands_for(t, ${item}.owner_id, ${item}.due_on))`;

/** The same among days, which tell of a gap item on its own day: there it stands for one that is due with it. */
export const hasTaskStandingOnDayOf = (item: string) =>
  `EXISTS (SELECT FROM task t WHERE t.organisation_id = $1 AND t.gap_item_id = ${item}.id
    AND task_stands_for(t, ${item}.owner_id, ${item}.due_on) AND t.due_on = ${item}.due_on)`;

/** How many are overdue on a day, by programme. */
export const overdueTasksOn = (day: string) => `
    SELECT g.programme_id, count(*) AS count FROM task t
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    WHERE t.organisation_id = $1 AND task_is_overdue(t, ${day}) GROUP BY 1`;

/** What all of them are called, and the programme they belong to through their requirement. */
export const namedTasks = `
    SELECT t.id, t.title, g.programme_id FROM task t
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id WHERE t.organisation_id = $1`;
