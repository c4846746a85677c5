import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type CreateProgramme,
  programmeDetailSchema,
  type Stage,
  stageSchema,
  type UpdateProgramme,
  type UpdateStage,
} from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

const at = (organisationId: string) => `/orgs/${organisationId}/programmes`;

/** Which programme of which organisation; what every request below it needs. */
export interface ProgrammeKey {
  organisationId: string;
  programmeId: string;
}

export const pathOf = ({ organisationId, programmeId }: ProgrammeKey) => `${at(organisationId)}/${programmeId}`;

export const programmeById = (key: ProgrammeKey) =>
  queryOptions({
    queryKey: keyOf('programme', key.organisationId, key.programmeId),
    ...asks(pathOf(key), programmeDetailSchema),
  });

export const useCreateProgramme = (organisationId: string) =>
  useMutation({
    meta: { changes: 'programme', showsProblem: true },
    mutationFn: (programme: CreateProgramme, within) =>
      api.post(at(organisationId), programmeDetailSchema, programme, { within }),
  });

export const useUpdateProgramme = (key: ProgrammeKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: ({ version, change }: { version: number; change: UpdateProgramme }, within) =>
      api.patch(pathOf(key), programmeDetailSchema, change, { version, within }),
  });

export const useDeleteProgramme = (key: ProgrammeKey) =>
  useMutation({
    meta: { changes: 'programme' },
    mutationFn: () => api.delete(pathOf(key)),
  });

export const useUpdateStage = (key: ProgrammeKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: (
      { id, version, change }: { id: string; version: number; change: UpdateStage },
      within,
    ): Promise<Stage> => api.patch(`${pathOf(key)}/stages/${id}`, stageSchema, change, { version, within }),
  });
