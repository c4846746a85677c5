import { queryOptions } from '@tanstack/react-query';
import { type Forecast, forecastSchema } from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
import { keyOf } from '../../lib/query-keys.ts';

export const forecastOf = ({ organisationId, programmeId }: { organisationId: string; programmeId: string }) =>
  queryOptions({
    queryKey: keyOf('forecast', organisationId, programmeId),
    queryFn: ({ signal }): Promise<Forecast> =>
      api.get(`/orgs/${organisationId}/programmes/${programmeId}/forecast`, forecastSchema, signal),
  });
