import { infiniteQueryOptions } from '@tanstack/react-query';
import { type MyWorkQuery, myWorkSchema } from '@waymark/contracts';
import { queryString } from '../../lib/api-client.ts';
import { asksPages } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

/** Page by page; only the first says how much there is. */
export const myWorkOf = (organisationId: string, filter: Pick<MyWorkQuery, 'segment' | 'q'>) =>
  infiniteQueryOptions({
    queryKey: keyOf('my-work', organisationId, filter),
    ...asksPages((cursor) => {
      const query = queryString({ ...filter, cursor, limit: 100, withTotal: cursor === '' });
      return `/orgs/${organisationId}/my-work${query}`;
    }, myWorkSchema),
    placeholderData: (previous) => previous,
    // What was just done must not look as if it still had to be done.
    staleTime: 0,
  });
