import { queryOptions } from '@tanstack/react-query';
import { itemPastSchema } from '@waymark/contracts';
import { asks } from '../../../lib/asks.ts';
import { keyOf } from '../../../lib/query-keys.ts';
import type { ProgrammeAddress } from '../gap-items.queries.ts';

/** How an item stood on the days that are kept. */
export const gapItemPast = ({ organisationId, programmeId }: ProgrammeAddress, itemId: string) =>
  queryOptions({
    queryKey: keyOf('gap-item-past', organisationId, programmeId, itemId),
    ...asks(`/orgs/${organisationId}/programmes/${programmeId}/gap-items/${itemId}/snapshots`, itemPastSchema),
  });
