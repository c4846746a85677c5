import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { activityPageSchema, activityVerificationSchema } from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';

export interface ActivityFilter {
  actorId?: string | undefined;
  subjectId?: string | undefined;
  action?: string | undefined;
}

export const activityOf = (organisationId: string, filter: ActivityFilter) =>
  infiniteQueryOptions({
    queryKey: ['activity', organisationId, filter],
    queryFn: ({ signal, pageParam }) =>
      api.get(
        `/orgs/${organisationId}/activity${queryString({ ...filter, cursor: pageParam, limit: 50 })}`,
        activityPageSchema,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Goes through the whole log, so it is asked only when somebody wants to know. */
export const chainOf = (organisationId: string) =>
  queryOptions({
    queryKey: ['activity-verification', organisationId],
    queryFn: ({ signal }) =>
      api.get(`/orgs/${organisationId}/activity/verification`, activityVerificationSchema, signal),
    enabled: false,
  });
