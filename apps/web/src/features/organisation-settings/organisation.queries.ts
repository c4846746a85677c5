import { queryOptions, useMutation } from '@tanstack/react-query';
import { organisationSchema, storageUseSchema } from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { pageIsNobodys } from '../../lib/page-person.ts';
import { keyOf } from '../../lib/query-keys.ts';

export const useRenameOrganisation = (organisationId: string) =>
  useMutation({
    meta: { changes: 'organisation', showsProblem: true },
    mutationFn: ({ name, version }: { name: string; version: number }, within) =>
      api.patch(`/orgs/${organisationId}`, organisationSchema, { name }, { version, within }),
  });

export const useDeleteOrganisation = (organisationId: string) =>
  useMutation({
    meta: { changes: 'nothing', showsProblem: true },
    mutationFn: () => api.delete(`/orgs/${organisationId}`),
    // Nothing of it may be asked for again, so the page is left as a whole.
    onSuccess: () => {
      pageIsNobodys();
      window.location.assign('/');
    },
  });

export const storageUseOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('storage', organisationId),
    ...asks(`/orgs/${organisationId}/uploads/use`, storageUseSchema),
  });
