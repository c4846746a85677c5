import { queryOptions } from '@tanstack/react-query';
import { type Activity, activityPageSchema, type Overview, overviewSchema } from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';
import { keyOf } from '../../lib/query-keys.ts';

export const overviewOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('overview', organisationId),
    queryFn: ({ signal }): Promise<Overview> => api.get(`/orgs/${organisationId}/overview`, overviewSchema, signal),
  });

/** The last few entries of the activity log; for those who may read it. */
export const lastChangesIn = (organisationId: string, limit: number) =>
  queryOptions({
    queryKey: keyOf('last-changes', organisationId, limit),
    queryFn: async ({ signal }): Promise<Activity[]> => {
      const path = `/orgs/${organisationId}/activity${queryString({ limit })}`;
      return (await api.get(path, activityPageSchema, signal)).items;
    },
  });
