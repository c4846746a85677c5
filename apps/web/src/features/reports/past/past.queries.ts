import { queryOptions } from '@tanstack/react-query';
import { pastDaySchema } from '@waymark/contracts';
import { asks } from '../../../lib/asks.ts';
import { keyOf } from '../../../lib/query-keys.ts';

/** An organisation as it was kept on a day; what is kept never changes. */
export const pastDayOf = (organisationId: string, on: string) =>
  queryOptions({
    queryKey: keyOf('past-day', organisationId, on),
    ...asks(`/orgs/${organisationId}/snapshots/${on}`, pastDaySchema),
  });
