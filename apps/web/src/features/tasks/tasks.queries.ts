import { queryOptions, useMutation } from '@tanstack/react-query';
import { type CreateTask, type Task, taskPageSchema, taskSchema, type UpdateTask } from '@waymark/contracts';
import type { TaskStatus } from '@waymark/domain';
import { api, queryString } from '../../lib/api-client.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { useTurns } from '../../lib/use-turns.ts';

const pathOf = (organisationId: string) => `/orgs/${organisationId}/tasks`;

export const taskById = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('tasks', organisationId, 'one', id),
    queryFn: ({ signal }) => api.get(`${pathOf(organisationId)}/${id}`, taskSchema, signal),
  });

export const tasksOfGapItem = (organisationId: string, gapItemId: string) =>
  queryOptions({
    queryKey: keyOf('tasks', organisationId, 'of gap item', gapItemId),
    queryFn: ({ signal }) =>
      api.get(`${pathOf(organisationId)}${queryString({ gapItemId, limit: 200 })}`, taskPageSchema, signal),
  });

export const useCreateTask = (organisationId: string) =>
  useMutation({
    mutationFn: ({ task, idempotencyKey }: { task: CreateTask; idempotencyKey: string }) =>
      api.post(pathOf(organisationId), taskSchema, task, { idempotencyKey }),
    meta: { changes: 'task', showsProblem: true },
  });

export const useUpdateTask = (organisationId: string) =>
  useMutation({
    mutationFn: ({ id, version, change }: { id: string; version: number; change: UpdateTask }) =>
      api.patch(`${pathOf(organisationId)}/${id}`, taskSchema, change, { version }),
    meta: { changes: 'task', showsProblem: true },
  });

export function useSetTaskStatus(organisationId: string) {
  const turns = useTurns();
  return useMutation({
    mutationFn: ({ task, status }: { task: Task; status: TaskStatus }) => {
      const path = `${pathOf(organisationId)}/${task.id}/status`;
      const seen = () => task.version;
      return turns.change(path, seen, (version) => api.post(path, taskSchema, { status }, { version }));
    },
    meta: { changes: 'task', showsProblem: true },
  });
}
