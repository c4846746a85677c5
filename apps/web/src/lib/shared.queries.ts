import { queryOptions } from '@tanstack/react-query';
import {
  type Contact,
  contactSchema,
  type Member,
  memberSchema,
  type WorkCalendar,
  workCalendarSchema,
} from '@waymark/contracts';
import { api } from './api-client.ts';
import { keyOf } from './query-keys.ts';

// What several features ask for; none of them imports another.

export const membersOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('members', organisationId),
    queryFn: ({ signal }): Promise<Member[]> =>
      api.get(`/orgs/${organisationId}/members`, memberSchema.array(), signal),
  });

/** Whom to ask about the organisation, for every role. */
export const contactsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('members', organisationId, 'contacts'),
    queryFn: ({ signal }): Promise<Contact[]> =>
      api.get(`/orgs/${organisationId}/contacts`, contactSchema.array(), signal),
  });

/** The days nobody works, and the limits of auditors. */
export const workCalendarOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('work-calendar', organisationId),
    queryFn: ({ signal }): Promise<WorkCalendar> =>
      api.get(`/orgs/${organisationId}/work-calendar`, workCalendarSchema, signal),
  });
