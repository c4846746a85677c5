import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  type ActivityFilter,
  type ActivityVerification,
  activityPageSchema,
  activityVerificationSchema,
} from '@waymark/contracts';
import { api, apiAddress, queryString } from '../../lib/api-client.ts';
import { asksPages } from '../../lib/asks.ts';
import { startOfDay } from '../../lib/format.ts';
import { keyOf } from '../../lib/query-keys.ts';

/** What stands in the address: whole days of the reader in place of moments. */
export interface ActivitySearch extends Omit<ActivityFilter, 'fromAt' | 'beforeAt'> {
  fromOn?: string | undefined;
  toOn?: string | undefined;
}

function filterOf({ fromOn, toOn, ...filter }: ActivitySearch): ActivityFilter {
  return {
    ...filter,
    fromAt: fromOn && startOfDay(fromOn),
    beforeAt: toOn && startOfDay(toOn, 1),
  };
}

const pathOf = (organisationId: string) => `/orgs/${organisationId}/activity`;

export const activityOf = (organisationId: string, search: ActivitySearch) =>
  infiniteQueryOptions({
    queryKey: keyOf('activity', organisationId, search),
    ...asksPages(
      (cursor) => `${pathOf(organisationId)}${queryString({ ...filterOf(search), cursor, limit: 50 })}`,
      activityPageSchema,
    ),
    placeholderData: (previous) => previous,
  });

export const activityExportAddress = (organisationId: string, search: ActivitySearch) =>
  apiAddress(`${pathOf(organisationId)}/export.csv${queryString(filterOf(search))}`);

/** Goes through the whole log, so it is asked only when somebody wants to know. */
/** Checks the whole log, a piece at a time, and tells of each piece but the last. */
export const chainOf = (organisationId: string, tell: (part: ActivityVerification) => void) =>
  queryOptions({
    queryKey: keyOf('activity-verification', organisationId),
    queryFn: async ({ signal }) => {
      const path = `${pathOf(organisationId)}/verification`;
      let part = await api.get(path, activityVerificationSchema, signal);
      while (part.nextCursor !== null) {
        tell(part);
        part = await api.get(`${path}${queryString({ cursor: part.nextCursor })}`, activityVerificationSchema, signal);
      }
      return part;
    },
    enabled: false,
  });
