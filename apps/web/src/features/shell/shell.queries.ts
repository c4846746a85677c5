import { queryOptions, useMutation } from '@tanstack/react-query';
import { organisationSchema, programmeSchema, type SearchHit, searchResultSchema } from '@waymark/contracts';
import type { Role } from '@waymark/domain';
import { api, queryString } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { pageIsNobodys } from '../../lib/page-person.ts';
import { keyOf } from '../../lib/query-keys.ts';

export const programmesOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('programmes', organisationId),
    ...asks(`/orgs/${organisationId}/programmes`, programmeSchema.array()),
  });

export const searchIn = (organisationId: string, q: string) =>
  queryOptions({
    queryKey: keyOf('search', organisationId, q),
    queryFn: async ({ signal }): Promise<SearchHit[]> => {
      const { items } = await api.get(
        `/orgs/${organisationId}/search${queryString({ q })}`,
        searchResultSchema,
        signal,
      );
      return items;
    },
    enabled: q.length >= 2,
    staleTime: 10_000,
  });

/** The same page as somebody else of the demo. It is loaded anew: nothing of the one before may stay. */
export const useLookAs = () =>
  useMutation({
    meta: { changes: 'nothing' },
    mutationFn: (role: Role, within) => api.post('/demo/session', organisationSchema, { role }, { within }),
    onSuccess: () => {
      pageIsNobodys();
      window.location.reload();
    },
  });

export const useStartOver = () =>
  useMutation({
    meta: { changes: 'nothing' },
    mutationFn: () => api.post('/demo/reset', organisationSchema),
    // It is another organisation, with an address of its own.
    onSuccess: () => {
      pageIsNobodys();
      window.location.assign('/');
    },
  });
