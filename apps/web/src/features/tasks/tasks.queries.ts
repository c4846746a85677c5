import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type CreateTask,
  type SetTaskStatus,
  type Task,
  taskPageSchema,
  taskSchema,
  type UpdateTask,
} from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { useTurns } from '../../lib/use-turns.ts';

const pathOf = (organisationId: string) => `/orgs/${organisationId}/tasks`;

export const taskById = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('tasks', organisationId, 'one', id),
    ...asks(`${pathOf(organisationId)}/${id}`, taskSchema),
  });

export const tasksOfGapItem = (organisationId: string, gapItemId: string) =>
  queryOptions({
    queryKey: keyOf('tasks', organisationId, 'of gap item', gapItemId),
    ...asks(`${pathOf(organisationId)}${queryString({ gapItemId, limit: 200 })}`, taskPageSchema),
  });

/** The person's own open tasks that evidence can be sent for. */
export const ownTasksOn = (
  organisationId: string,
  assigneeId: string,
  on: { gapItemId?: string; evidenceId?: string },
) =>
  queryOptions({
    queryKey: keyOf('tasks', organisationId, 'own', assigneeId, on),
    ...asks(
      `${pathOf(organisationId)}${queryString({ ...on, assigneeId, waitsFor: 'owner', limit: 20 })}`,
      taskPageSchema,
    ),
    select: ({ items }) => items.map(({ id, title }) => ({ id, title })),
  });

export const useCreateTask = (organisationId: string) =>
  useMutation({
    mutationFn: ({ task, idempotencyKey }: { task: CreateTask; idempotencyKey: string }, within) =>
      api.post(pathOf(organisationId), taskSchema, task, { idempotencyKey, within }),
    meta: { changes: 'task', showsProblem: true },
  });

export const useUpdateTask = (organisationId: string) =>
  useMutation({
    mutationFn: ({ id, version, change }: { id: string; version: number; change: UpdateTask }, within) =>
      api.patch(`${pathOf(organisationId)}/${id}`, taskSchema, change, { version, within }),
    meta: { says: msg`Task saved`, changes: 'task', showsProblem: true },
  });

export function useSetTaskStatus(organisationId: string) {
  const turns = useTurns();
  return useMutation({
    mutationFn: ({ task, to }: { task: Task; to: SetTaskStatus }, within) => {
      const path = `${pathOf(organisationId)}/${task.id}/status`;
      const seen = () => task.version;
      return turns.change(path, seen, (version) => api.post(path, taskSchema, to, { version, within, ids: [task.id] }));
    },
    meta: { changes: 'task', showsProblem: true },
  });
}

/** Takes back that tasks are done, from a toast; what was sent for them stays with whoever reviews it. */
export function useReopenTasks(organisationId: string) {
  const turns = useTurns();
  const reopen = async (id: string) => {
    const one = `${pathOf(organisationId)}/${id}`;
    const { version: known, status } = await api.get(one, taskSchema);
    if (status === 'open') return;
    const path = `${one}/status`;
    await turns.change(
      path,
      () => known,
      (version) => api.post(path, taskSchema, { status: 'open' }, { version }),
    );
  };
  return useMutation({
    mutationFn: (ids: readonly string[]) => Promise.all(ids.map(reopen)),
    meta: { changes: 'task' },
  });
}
