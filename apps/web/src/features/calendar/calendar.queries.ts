import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import {
  type CalendarEvent,
  type CreateCalendarFeed,
  calendarEventsSchema,
  calendarFeedSchema,
  createdCalendarFeedSchema,
} from '@waymark/contracts';
import { api, queryString } from '../../lib/api-client.ts';
import type { DayRange } from './calendar-range.ts';

export const eventsOf = (organisationId: string, { fromOn, toOn }: DayRange, programmeId?: string) =>
  queryOptions({
    queryKey: ['calendar', organisationId, fromOn, toOn, programmeId],
    queryFn: async ({ signal }): Promise<CalendarEvent[]> => {
      const query = queryString({ from: fromOn, to: toOn, programmeId });
      const { items } = await api.get(`/orgs/${organisationId}/calendar/events${query}`, calendarEventsSchema, signal);
      return items;
    },
    // The month before stays while the next one comes, so that nothing jumps.
    placeholderData: keepPreviousData,
  });

export const feedsOf = (organisationId: string) =>
  queryOptions({
    queryKey: ['calendar-feeds', organisationId],
    queryFn: ({ signal }) => api.get(`/orgs/${organisationId}/calendar/feeds`, calendarFeedSchema.array(), signal),
  });

export const useCreateFeed = (organisationId: string) =>
  useMutation({
    meta: { showsProblem: true },
    mutationFn: (feed: CreateCalendarFeed) =>
      api.post(`/orgs/${organisationId}/calendar/feeds`, createdCalendarFeedSchema, feed),
  });

export const useRevokeFeed = (organisationId: string) =>
  useMutation({ mutationFn: (id: string) => api.delete(`/orgs/${organisationId}/calendar/feeds/${id}`) });
