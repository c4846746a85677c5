import { queryOptions } from '@tanstack/react-query';
import { contactSchema, memberSchema, workCalendarSchema } from '@waymark/contracts';
import { asks } from './asks.ts';
import { keyOf } from './query-keys.ts';

// What several features ask for; none of them imports another.

export const membersOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('members', organisationId),
    ...asks(`/orgs/${organisationId}/members`, memberSchema.array()),
  });

/** Whom to ask about the organisation, for every role. */
export const contactsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('members', organisationId, 'contacts'),
    ...asks(`/orgs/${organisationId}/contacts`, contactSchema.array()),
  });

/** The days nobody works, and the limits of auditors. */
export const workCalendarOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('work-calendar', organisationId),
    ...asks(`/orgs/${organisationId}/work-calendar`, workCalendarSchema),
  });
