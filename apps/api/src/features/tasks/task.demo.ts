import { dayText, dayValue } from '../../common/clock.ts';
import type { DemoContribution, DemoScene, Told } from '../../common/contributions/demo.ts';
import { inDays } from '../../common/contributions/demo-days.ts';
import type { Db } from '../../common/database.ts';
import { demoTasks } from './task-content.demo.ts';
import { taskDemoWords } from './task-demo-words.ts';

export const taskDemo: DemoContribution = { step: 'work', write, told };

async function write(tx: Db, { actor: { organisationId, language }, people }: DemoScene): Promise<void> {
  // Nothing is left to do for a period that is over.
  const programme = { stages: { some: { status: { in: ['planned', 'active'] } } } };
  const items = await tx.gapItem.findMany({
    where: { organisationId, programme },
    select: { id: true, requirementId: true },
  });
  const words = taskDemoWords(language);
  const idOf = new Map(items.map(({ id, requirementId }) => [requirementId, id]));
  await tx.task.createMany({
    data: demoTasks.map(({ key, assignee, dueInDays, isDone, requirement }) => {
      const dueOn = dayValue(inDays(dueInDays));
      return {
        organisationId,
        ...words[key],
        assigneeId: people[assignee],
        createdById: people.ines,
        dueOn,
        status: isDone ? 'done' : 'open',
        completedAt: isDone ? dueOn : null,
        gapItemId: (requirement && idOf.get(requirement)) || null,
      };
    }),
  });
}

async function told(tx: Db, { organisationId }: DemoScene['actor']): Promise<Told[]> {
  const rows = await tx.task.findMany({
    where: { organisationId },
    include: { gapItem: { select: { programmeId: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, gapItem, status, createdById, ...row }): Told[] => {
    const { title, description, assigneeId, gapItemId } = row;
    const subject = {
      subjectType: 'task',
      subjectId: id,
      subjectLabel: title,
      programmeId: gapItem?.programmeId,
    } as const;
    const after = { title, description, assigneeId, dueOn: dayText(row.dueOn), gapItemId };
    const created: Told = { action: 'task.created', ...subject, by: createdById, at: weeksBefore(row.dueOn), after };
    if (status !== 'done') return [created];
    const statuses = { before: { status: 'open' }, after: { status } } as const;
    return [
      created,
      { action: 'task.done', ...subject, by: assigneeId, at: row.completedAt ?? row.dueOn, ...statuses },
    ];
  });
}

/** A task is given three weeks before it is due, and never in the future. */
function weeksBefore(day: Date): Date {
  return new Date(Math.min(day.getTime(), Date.now()) - 21 * 86_400_000);
}
