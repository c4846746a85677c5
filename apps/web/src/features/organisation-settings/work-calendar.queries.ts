import { msg } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import {
  auditorFirmSchema,
  type CreateClosure,
  closureSchema,
  organisationSchema,
  type UpdateAuditorFirm,
  type UpdateClosure,
  type UpdateOrganisation,
} from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';

export const useUpdateWorkDays = (organisationId: string) =>
  useMutation({
    meta: { changes: 'work-calendar', showsProblem: true },
    mutationFn: ({ change, version }: { change: UpdateOrganisation; version: number }, within) =>
      api.patch(`/orgs/${organisationId}`, organisationSchema, change, { version, within }),
  });

export type SentClosure = { closure: CreateClosure } | { id: string; version: number; change: UpdateClosure };

/** A new one, or a change of one there is. */
export const useSaveClosure = (organisationId: string) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'work-calendar', showsProblem: true },
    mutationFn: (sent: SentClosure) =>
      'closure' in sent
        ? api.post(`/orgs/${organisationId}/closures`, closureSchema, sent.closure)
        : api.patch(`/orgs/${organisationId}/closures/${sent.id}`, closureSchema, sent.change, {
            version: sent.version,
          }),
  });

export const useRemoveClosure = (organisationId: string) =>
  useMutation({
    meta: { changes: 'work-calendar' },
    mutationFn: (id: string, within) => api.delete(`/orgs/${organisationId}/closures/${id}`, { within }),
  });

export const useUpdateFirm = (organisationId: string) =>
  useMutation({
    meta: { changes: 'work-calendar', showsProblem: true },
    mutationFn: ({ name, version, change }: { name: string; version: number; change: UpdateAuditorFirm }, within) =>
      api.patch(`/orgs/${organisationId}/auditor-firms/${encodeURIComponent(name)}`, auditorFirmSchema, change, {
        version,
        within,
      }),
  });
