import { infiniteQueryOptions } from '@tanstack/react-query';
import { type MyWorkQuery, myWorkSchema } from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';
import { keyOf } from '../../lib/query-keys.ts';

/** Page by page; only the first says how much there is. */
export const myWorkOf = (organisationId: string, filter: Pick<MyWorkQuery, 'segment' | 'q'>) =>
  infiniteQueryOptions({
    queryKey: keyOf('my-work', organisationId, filter),
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = queryString({ ...filter, cursor, limit: 100, withTotal: cursor === '' });
      return api.get(`/orgs/${organisationId}/my-work${query}`, myWorkSchema, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (previous) => previous,
    // What was just done must not look as if it still had to be done.
    staleTime: 0,
  });
