import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type CreateProgramme,
  type Member,
  memberSchema,
  type ProgrammeDetail,
  type ProgrammeDocument,
  programmeDetailSchema,
  programmeDocumentSchema,
  type Stage,
  stageSchema,
  type UpdateProgramme,
  type UpdateStage,
} from '@waymark/contracts';
import type { DocumentState } from '@waymark/domain';
import { api } from '../../lib/api-client.ts';
import { useTurns } from '../../lib/use-turns.ts';

const at = (organisationId: string) => `/orgs/${organisationId}/programmes`;

/** Which programme of which organisation; what every request below it needs. */
export interface ProgrammeKey {
  organisationId: string;
  programmeId: string;
}

const pathOf = ({ organisationId, programmeId }: ProgrammeKey) => `${at(organisationId)}/${programmeId}`;

export const programmeKeys = {
  detail: ({ organisationId, programmeId }: ProgrammeKey) => ['programme', organisationId, programmeId] as const,
  documents: ({ organisationId, programmeId }: ProgrammeKey) => ['documents', organisationId, programmeId] as const,
};

export const programmeById = (key: ProgrammeKey) =>
  queryOptions({
    queryKey: programmeKeys.detail(key),
    queryFn: ({ signal }): Promise<ProgrammeDetail> => api.get(pathOf(key), programmeDetailSchema, signal),
  });

export const documentsOf = (key: ProgrammeKey) =>
  queryOptions({
    queryKey: programmeKeys.documents(key),
    queryFn: ({ signal }): Promise<ProgrammeDocument[]> =>
      api.get(`${pathOf(key)}/documents`, programmeDocumentSchema.array(), signal),
  });

/** Who can own a stage. */
export const ownersIn = (organisationId: string) =>
  queryOptions({
    queryKey: ['members', organisationId],
    queryFn: ({ signal }): Promise<Member[]> =>
      api.get(`/orgs/${organisationId}/members`, memberSchema.array(), signal),
  });

export const useCreateProgramme = (organisationId: string) =>
  useMutation({
    meta: { showsProblem: true },
    mutationFn: (programme: CreateProgramme) => api.post(at(organisationId), programmeDetailSchema, programme),
  });

export const useUpdateProgramme = (key: ProgrammeKey) =>
  useMutation({
    meta: { showsProblem: true },
    mutationFn: ({ version, change }: { version: number; change: UpdateProgramme }) =>
      api.patch(pathOf(key), programmeDetailSchema, change, { version }),
  });

export const useDeleteProgramme = (key: ProgrammeKey) => useMutation({ mutationFn: () => api.delete(pathOf(key)) });

export const useUpdateStage = (key: ProgrammeKey) =>
  useMutation({
    meta: { showsProblem: true },
    mutationFn: ({ id, version, change }: { id: string; version: number; change: UpdateStage }): Promise<Stage> =>
      api.patch(`${pathOf(key)}/stages/${id}`, stageSchema, change, { version }),
  });

/** Shows the new state at once and takes it back when the server refuses; the row says why. */
export function useUpdateDocument(key: ProgrammeKey) {
  const client = useQueryClient();
  const turns = useTurns();
  const { queryKey } = documentsOf(key);
  return useMutation({
    meta: { showsProblem: true },
    mutationFn: ({ document, state }: { document: ProgrammeDocument; state: DocumentState }) => {
      const path = `${pathOf(key)}/documents/${document.key}`;
      const seen = () => document.version;
      return turns.change(path, seen, (version) => api.patch(path, programmeDocumentSchema, { state }, { version }));
    },
    onMutate: async ({ document, state }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (rows) => rows?.map((row) => (row.key === document.key ? { ...row, state } : row)));
      return { before };
    },
    onError: (_error, _change, context) => client.setQueryData(queryKey, context?.before),
    // A refusal leaves the row as it was here; somebody else may have changed it there.
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
