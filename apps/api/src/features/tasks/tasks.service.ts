import { Injectable } from '@nestjs/common';
import {
  type createTaskSchema,
  daySchema,
  type Page,
  type setTaskStatusSchema,
  type Task,
  type TaskListQuery,
  type Told,
  type UpdateTask,
} from '@waymark/contracts';
import { can, DomainError, roles, taskAbilities, taskStatuses } from '@waymark/domain';
import type { Task as TaskRow } from '@waymark/prisma';
import { z } from 'zod';
import { changedFields, recordActivity } from '../../common/activity-log.ts';
import type { Actor } from '../../common/actor.ts';
import { changedMeanwhile } from '../../common/changed-meanwhile.ts';
import { dayText, dayValue, today } from '../../common/clock.ts';
import { decodeCursor, encodeCursor } from '../../common/cursor.ts';
import { Database, type Db } from '../../common/database.ts';
import { RequestInvalid } from '../../common/validation.pipe.ts';
import { toTask } from './tasks.mapper.ts';
import { lacksEvidenceText, taskListQuery, taskText } from './tasks.sql.ts';

const cursorSchema = z.tuple([daySchema, z.uuid()]);

@Injectable()
export class TasksService {
  constructor(private readonly database: Database) {}

  /** Tasks by due date, then by age. */
  async list(actor: Actor, query: TaskListQuery): Promise<Page<Task>> {
    const after = decodeCursor(query.cursor, cursorSchema);
    const day = today(actor.timeZone);
    const statement = taskListQuery(actor.organisationId, query, { after, day });
    const rows = await this.database.read<{ total: number | null }>(actor, statement);
    const items = rows.slice(0, query.limit).map((row) => toTask(row, { day, asker: actor }));
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > query.limit && last ? encodeCursor([last.dueOn, last.id]) : null,
      total: query.withTotal ? (rows[0]?.total ?? 0) : null,
    };
  }

  async read(actor: Actor, id: string): Promise<Task> {
    const day = today(actor.timeZone);
    const values = [actor.organisationId, id, day.toString()];
    const [row] = await this.database.read(actor, { name: 'task', text: taskText, values });
    if (!row) throw new DomainError('resource.not_found');
    return toTask(row, { day, asker: actor });
  }

  async create(actor: Actor, task: z.output<typeof createTaskSchema>): Promise<Task> {
    const { organisationId, userId } = actor;
    const { title, description, assigneeId, gapItemId, dueOn } = task;
    const id = await this.database.withOrganisation(actor, async (tx) => {
      await assertAssignable(tx, actor, assigneeId);
      const row = await tx.task.create({
        data: {
          organisationId,
          title,
          description,
          assigneeId,
          gapItemId,
          createdById: userId,
          dueOn: dayValue(dueOn),
        },
      });
      const after = { title, description, assigneeId, dueOn, gapItemId };
      await record(tx, actor, row, { action: 'task.created', after });
      return row.id;
    });
    return this.read(actor, id);
  }

  async update(actor: Actor, id: string, version: number, change: UpdateTask): Promise<Task> {
    const { dueOn, ...rest } = change;
    return this.save(actor, { id, version }, async (tx, before) => {
      if (change.assigneeId !== undefined && change.assigneeId !== before.assigneeId) {
        await assertAssignable(tx, actor, change.assigneeId);
      }
      const changed = changedFields({ ...before, dueOn: dayText(before.dueOn) }, change);
      return {
        data: { ...rest, ...(dueOn === undefined ? {} : { dueOn: dayValue(dueOn) }) },
        told: changed && { action: 'task.changed', ...changed },
      };
    });
  }

  /** Says that a task is done, or open again: its assignee says so, or who manages tasks. */
  async setStatus(actor: Actor, id: string, version: number, to: StatusChange): Promise<Task> {
    return this.save(actor, { id, version }, (tx, before) => statusChange(tx, actor, before, to));
  }

  /**
   * Holds tasks that are done by what is sent for them, in its transaction, and gives what says so once that is there. Held
   * before anything is written down: whoever says so at the same time has the task first, and then waits to write it down.
   */
  async hold(tx: Db, actor: Actor, ids: readonly string[]): Promise<() => Promise<void>> {
    const { organisationId } = actor;
    if (ids.length > 0) {
      await tx.$queryRaw`
        SELECT FROM task WHERE organisation_id = ${organisationId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
    }
    return async () => {
      for (const id of new Set(ids)) await this.complete(tx, actor, id);
    };
  }

  /** What is done already stays as it is. */
  private async complete(tx: Db, actor: Actor, id: string): Promise<void> {
    const before = await findOrFail(tx, actor, id);
    const { data, told } = await statusChange(tx, actor, before, { status: 'done', note: '' });
    if (!told) return;
    const key = { organisationId: actor.organisationId, id };
    await tx.task.updateMany({ where: key, data: { ...data, version: { increment: 1 } } });
    await record(tx, actor, before, told);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.withOrganisation(actor, async (tx) => {
      const row = await findOrFail(tx, actor, id);
      await tx.task.deleteMany({ where: { organisationId: actor.organisationId, id } });
      const { title, assigneeId } = row;
      const before = { title, assigneeId, status: statusOf(row) };
      await record(tx, actor, row, { action: 'task.deleted', before });
    });
  }

  /** Saves a change to the version that was seen; whoever saw an older one is told, and shown the current one. */
  private async save(
    actor: Actor,
    { id, version }: { id: string; version: number },
    decide: (tx: Db, before: TaskRow) => Promise<TaskChange>,
  ): Promise<Task> {
    const isSaved = await this.database.withOrganisation(actor, async (tx) => {
      const before = await findOrFail(tx, actor, id);
      const { data, told } = await decide(tx, before);
      const { count } = await tx.task.updateMany({
        where: { organisationId: actor.organisationId, id, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return false;
      if (told) await record(tx, actor, { ...before, ...data }, told);
      return true;
    });
    const current = await this.read(actor, id);
    if (!isSaved) throw changedMeanwhile(current);
    return current;
  }
}

interface TaskChange {
  data: Partial<
    Pick<TaskRow, 'title' | 'description' | 'assigneeId' | 'dueOn' | 'status' | 'completedAt' | 'doneNote'>
  >;
  /** Null where nothing is different. */
  told: Told<`task.${'changed' | 'done' | 'reopened'}`> | null;
}

type StatusChange = z.output<typeof setTaskStatusSchema>;

/** What saying that it is done, or open again, changes. Done without the evidence it asks for, it takes a word why. */
async function statusChange(tx: Db, actor: Actor, before: TaskRow, to: StatusChange): Promise<TaskChange> {
  if (!taskAbilities(before, actor).setStatus) throw new DomainError('task.not_own');
  const { status } = to;
  if (statusOf(before) === status) return { data: {}, told: null };
  const note = to.status === 'done' ? to.note : '';
  if (to.status === 'done' && note === '' && (await lacksEvidence(tx, actor, before.id))) {
    throw new DomainError('task.word_required');
  }
  return {
    data: { status, doneNote: note, completedAt: status === 'done' ? new Date() : null },
    told: {
      action: status === 'done' ? 'task.done' : 'task.reopened',
      before: { status: statusOf(before) },
      after: { status, ...(note === '' ? {} : { note }) },
    },
  };
}

async function lacksEvidence(tx: Db, actor: Actor, id: string): Promise<boolean> {
  const on = today(actor.timeZone).toString();
  const [row] = await tx.$queryRawUnsafe<{ lacks: boolean }[]>(lacksEvidenceText, actor.organisationId, id, on);
  return row?.lacks ?? false;
}

const statusOf = ({ status }: TaskRow) => z.enum(taskStatuses).parse(status);

async function findOrFail(tx: Db, actor: Actor, id: string): Promise<TaskRow> {
  const row = await tx.task.findUnique({ where: { organisationId_id: { organisationId: actor.organisationId, id } } });
  if (!row) throw new DomainError('resource.not_found');
  return row;
}

/** A task is for a current member whose role completes tasks. */
async function assertAssignable(tx: Db, actor: Actor, userId: string): Promise<void> {
  const member = await tx.member.findUnique({
    where: { organisationId_userId: { organisationId: actor.organisationId, userId }, removedAt: null },
  });
  const role = z.enum(roles).safeParse(member?.role).data;
  if (role && can(role, 'task:complete')) return;
  throw new RequestInvalid([
    {
      path: 'assigneeId',
      message: {
        en: 'Choose a member of the organisation who works on tasks.',
        de: 'Wählen Sie ein Mitglied der Organisation, das Aufgaben bearbeitet.',
      },
    },
  ]);
}

async function record(
  tx: Db,
  actor: Actor,
  task: Pick<TaskRow, 'id' | 'title' | 'gapItemId'>,
  told: Told<`task.${'created' | 'changed' | 'done' | 'reopened' | 'deleted'}`>,
): Promise<void> {
  const { organisationId } = actor;
  const key = task.gapItemId === null ? null : { organisationId_id: { organisationId, id: task.gapItemId } };
  const item = key && (await tx.gapItem.findUnique({ where: key, select: { programmeId: true } }));
  await recordActivity(tx, actor, {
    ...told,
    subjectType: 'task',
    subjectId: task.id,
    subjectLabel: task.title,
    programmeId: item?.programmeId,
  });
}
