import { queryOptions } from '@tanstack/react-query';
import { programmeSchema, type SearchHit, searchResultSchema } from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';

export const programmesOf = (organisationId: string) =>
  queryOptions({
    queryKey: ['programmes', organisationId],
    queryFn: ({ signal }) => api.get(`/orgs/${organisationId}/programmes`, programmeSchema.array(), signal),
  });

export const searchIn = (organisationId: string, q: string) =>
  queryOptions({
    queryKey: ['search', organisationId, q],
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
