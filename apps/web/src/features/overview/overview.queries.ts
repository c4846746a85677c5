import { queryOptions } from '@tanstack/react-query';
import { activityPageSchema, overviewSchema } from '@waymark/contracts';
import { queryString } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

export const overviewOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('overview', organisationId),
    ...asks(`/orgs/${organisationId}/overview`, overviewSchema),
  });

/** The last few entries of the activity log; for those who may read it. */
export const lastChangesIn = (organisationId: string, limit: number) =>
  queryOptions({
    queryKey: keyOf('last-changes', organisationId, limit),
    ...asks(`/orgs/${organisationId}/activity${queryString({ limit })}`, activityPageSchema),
    select: ({ items }) => items,
  });
