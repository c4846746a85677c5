import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import {
  type ChangeEntryDay,
  type CreateCalendarEntry,
  type CreateCalendarFeed,
  calendarEntrySchema,
  calendarEventsSchema,
  calendarFeedSchema,
  createdCalendarFeedSchema,
  type UpdateCalendarEntry,
} from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { useTurns } from '../../lib/use-turns.ts';
import type { AskedDays } from './events/only.ts';

interface Whose {
  programmeId?: string | undefined;
  personId?: string | undefined;
}

export const eventsOf = (
  organisationId: string,
  { fromOn, toOn, withOverdue }: AskedDays,
  { programmeId, personId }: Whose = {},
) =>
  queryOptions({
    queryKey: keyOf('calendar', organisationId, fromOn, toOn, programmeId, personId, withOverdue),
    ...asks(
      `/orgs/${organisationId}/calendar/events${queryString({ from: fromOn, to: toOn, programmeId, personId, withOverdue })}`,
      calendarEventsSchema,
    ),
    // The month before stays while the next one comes, so that nothing jumps.
    placeholderData: keepPreviousData,
  });

const entriesPath = (organisationId: string) => `/orgs/${organisationId}/calendar/entries`;

export const entryById = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('calendar-entries', organisationId, id),
    ...asks(`${entriesPath(organisationId)}/${id}`, calendarEntrySchema),
  });

export const useCreateEntry = (organisationId: string) =>
  useMutation({
    meta: { changes: 'calendar-entry', showsProblem: true },
    mutationFn: ({ entry, idempotencyKey }: { entry: CreateCalendarEntry; idempotencyKey: string }, within) =>
      api.post(entriesPath(organisationId), calendarEntrySchema, entry, { idempotencyKey, within }),
  });

export const useUpdateEntry = (organisationId: string) =>
  useMutation({
    meta: { changes: 'calendar-entry', showsProblem: true },
    mutationFn: ({ id, version, change }: { id: string; version: number; change: UpdateCalendarEntry }, within) =>
      api.patch(`${entriesPath(organisationId)}/${id}`, calendarEntrySchema, change, { version, within }),
  });

export const useCancelEntry = (organisationId: string) =>
  useMutation({
    meta: { changes: 'calendar-entry', showsProblem: true },
    mutationFn: ({ id, version }: { id: string; version: number }, within) =>
      api.delete(`${entriesPath(organisationId)}/${id}`, { version, within }),
  });

interface SentDay {
  id: string;
  originalOn: string;
  version: number;
  change: ChangeEntryDay;
}

export function useChangeEntryDay(organisationId: string) {
  const turns = useTurns();
  return useMutation({
    meta: { changes: 'calendar-entry', showsProblem: true },
    mutationFn: ({ id, originalOn, version: seen, change }: SentDay, within) => {
      const entry = `${entriesPath(organisationId)}/${id}`;
      return turns.change(
        entry,
        () => seen,
        (version) => api.put(`${entry}/days/${originalOn}`, calendarEntrySchema, change, { version, within }),
      );
    },
  });
}

export const feedsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('calendar-feeds', organisationId),
    ...asks(`/orgs/${organisationId}/calendar/feeds`, calendarFeedSchema.array()),
  });

export const useCreateFeed = (organisationId: string) =>
  useMutation({
    meta: { changes: 'feed', showsProblem: true },
    mutationFn: (feed: CreateCalendarFeed, within) =>
      api.post(`/orgs/${organisationId}/calendar/feeds`, createdCalendarFeedSchema, feed, { within }),
  });

export const useRotateFeed = (organisationId: string) =>
  useMutation({
    meta: { changes: 'feed' },
    mutationFn: (id: string, within) =>
      api.post(`/orgs/${organisationId}/calendar/feeds/${id}/rotate`, createdCalendarFeedSchema, {}, { within }),
  });

export const useRevokeFeed = (organisationId: string) =>
  useMutation({
    meta: { changes: 'feed' },
    mutationFn: (id: string, within) => api.delete(`/orgs/${organisationId}/calendar/feeds/${id}`, { within }),
  });
