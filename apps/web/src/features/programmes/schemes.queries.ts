import { queryOptions } from '@tanstack/react-query';
import {
  adviceQuestionSchema,
  type CreateProgramme,
  type ProgrammePreview,
  programmePreviewSchema,
  schemeSchema,
} from '@waymark/contracts';
import { api } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

/** The catalogue changes only with a new version of Waymark. */
const forever = { staleTime: Number.POSITIVE_INFINITY };

export const schemesQuery = queryOptions({
  queryKey: keyOf('schemes'),
  ...asks('/schemes', schemeSchema.array()),
  ...forever,
});

export const adviceQuestionsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('advice-questions', organisationId),
    ...asks(`/orgs/${organisationId}/advice-questions`, adviceQuestionSchema.array()),
    ...forever,
  });

/** The plan as it would be; nothing is stored by asking. */
export const previewOf = (organisationId: string, programme: CreateProgramme) =>
  queryOptions({
    queryKey: keyOf('programme-preview', organisationId, programme),
    queryFn: ({ signal }): Promise<ProgrammePreview> =>
      api.post(`/orgs/${organisationId}/programmes/preview`, programmePreviewSchema, programme, { signal }),
    ...forever,
  });
