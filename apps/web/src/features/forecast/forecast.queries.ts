import { queryOptions } from '@tanstack/react-query';
import { forecastSchema } from '@waymark/contracts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

export const forecastOf = ({ organisationId, programmeId }: { organisationId: string; programmeId: string }) =>
  queryOptions({
    queryKey: keyOf('forecast', organisationId, programmeId),
    ...asks(`/orgs/${organisationId}/programmes/${programmeId}/forecast`, forecastSchema),
  });
