import { queryOptions } from '@tanstack/react-query';
import { programmeChangesSchema } from '@waymark/contracts';
import { asks } from '../../../lib/asks.ts';
import { keyOf } from '../../../lib/query-keys.ts';

interface Asked {
  organisationId: string;
  programmeId: string;
  /** Without it since the last report. */
  from: string | undefined;
}

/** What changed in a programme up to now. */
export const changesOf = ({ organisationId, programmeId, from }: Asked) =>
  queryOptions({
    queryKey: keyOf('changes', organisationId, programmeId, from ?? null),
    ...asks(
      `/orgs/${organisationId}/programmes/${programmeId}/changes${from ? `?from=${from}` : ''}`,
      programmeChangesSchema,
    ),
  });
