import { queryOptions } from '@tanstack/react-query';
import { type MyWork, myWorkSchema } from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';

export type WorkItem = MyWork['items'][number];

export const myWorkOf = (organisationId: string) =>
  queryOptions({
    queryKey: ['my-work', organisationId],
    queryFn: ({ signal }) => api.get(`/orgs/${organisationId}/my-work`, myWorkSchema, signal),
    // What was just done must not look as if it still had to be done.
    staleTime: 0,
  });
