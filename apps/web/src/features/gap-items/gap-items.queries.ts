import { msg } from '@lingui/core/macro';
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import {
  activityPageSchema,
  type BulkGapItems,
  bulkResultSchema,
  changedCountSchema,
  type GapItemChange,
  type GapItemFilter,
  gapItemDetailSchema,
  gapItemPageSchema,
  gapItemSchema,
  gapItemSummarySchema,
  type ImportMeaning,
  importPreviewSchema,
  proposedDaysSchema,
  type TakeDays,
} from '@waymark/contracts';
import { api, apiAddress, queryString } from '../../lib/api-client.ts';
import { keyOf } from '../../lib/query-keys.ts';

export interface ProgrammeAddress {
  organisationId: string;
  programmeId: string;
}
export type GapItemListFilter = GapItemFilter & { sort?: string | undefined };

const pathOf = ({ organisationId, programmeId }: ProgrammeAddress) =>
  `/orgs/${organisationId}/programmes/${programmeId}/gap-items`;

export const gapItemKeys = {
  all: ({ organisationId, programmeId }: ProgrammeAddress) => keyOf('gap-items', organisationId, programmeId),
  /** Apart from the rest: after an edit of one item its row is put in from the answer, and no page is asked again. */
  lists: ({ organisationId, programmeId }: ProgrammeAddress) => keyOf('gap-item-lists', organisationId, programmeId),
  one: (programme: ProgrammeAddress, id: string) => [...gapItemKeys.all(programme), 'one', id] as const,
};

/** Large pages, because the table shows a whole programme and asks for all of it bit by bit. */
const pageSize = 500;

export const gapItemsOf = (programme: ProgrammeAddress, filter: GapItemListFilter) =>
  infiniteQueryOptions({
    queryKey: [...gapItemKeys.lists(programme), filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get(`${pathOf(programme)}${queryString({ ...filter, cursor, limit: pageSize })}`, gapItemPageSchema, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (previous) => previous,
  });

export const gapItemSummaryOf = (programme: ProgrammeAddress, filter: GapItemFilter) =>
  queryOptions({
    queryKey: [...gapItemKeys.all(programme), 'summary', filter],
    queryFn: ({ signal }) =>
      api.get(`${pathOf(programme)}/summary${queryString(filter)}`, gapItemSummarySchema, signal),
    placeholderData: (previous) => previous,
  });

export const gapItemById = (programme: ProgrammeAddress, id: string) =>
  queryOptions({
    queryKey: gapItemKeys.one(programme, id),
    queryFn: ({ signal }) => api.get(`${pathOf(programme)}/${id}`, gapItemDetailSchema, signal),
  });

/** What happened to one item, newest first. */
export const gapItemHistory = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('activity', organisationId, 'of', id),
    queryFn: ({ signal }) =>
      api.get(
        `/orgs/${organisationId}/activity${queryString({ subjectId: id, limit: 50 })}`,
        activityPageSchema,
        signal,
      ),
  });

interface ChangeGapItem {
  id: string;
  change: GapItemChange;
  version: number;
}

export const useChangeGapItem = (programme: ProgrammeAddress) =>
  useMutation({
    mutationFn: ({ id, change, version }: ChangeGapItem) =>
      api.patch(`${pathOf(programme)}/${id}`, gapItemSchema, change, { version }),
    meta: { changes: 'gap-item', showsProblem: true },
  });

export const useChangeGapItems = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { changes: 'gap-items' },
    mutationFn: (bulk: BulkGapItems) => api.post(`${pathOf(programme)}/bulk`, bulkResultSchema, bulk),
  });

const proposalPath = ({ organisationId, programmeId }: ProgrammeAddress) =>
  `/orgs/${organisationId}/programmes/${programmeId}/proposed-days`;

/** Always asked anew: it follows from the plan as it stands, and from what has no date yet. */
export const proposedDaysOf = (programme: ProgrammeAddress) =>
  queryOptions({
    queryKey: [...gapItemKeys.all(programme), 'proposed-days'],
    queryFn: ({ signal }) => api.get(proposalPath(programme), proposedDaysSchema, signal),
    staleTime: 0,
    gcTime: 0,
  });

const takeDays = (programme: ProgrammeAddress, change: TakeDays['change']) => (days: TakeDays['days']) =>
  api.post(proposalPath(programme), changedCountSchema, { change, days });

export const useAdoptDays = (programme: ProgrammeAddress) =>
  useMutation({ meta: { changes: 'gap-items', showsProblem: true }, mutationFn: takeDays(programme, 'adopt') });

/** From a toast, where nothing else stands that could say what went wrong. */
export const useTakeBackDays = (programme: ProgrammeAddress) =>
  useMutation({ meta: { changes: 'gap-items' }, mutationFn: takeDays(programme, 'take_back') });

export const useAcceptGapItem = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { says: msg`Accepted`, changes: 'gap-item' },
    mutationFn: ({ id, accepted, version }: { id: string; accepted: boolean; version: number }) =>
      api.post(`${pathOf(programme)}/${id}/acceptance`, gapItemSchema, { accepted }, { version }),
  });

/** Sends back what was said to be done. */
export const useReturnGapItem = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { says: msg`Returned`, changes: 'gap-item' },
    mutationFn: ({ id, reason, version }: { id: string; reason: string; version: number }) =>
      api.post(`${pathOf(programme)}/${id}/returns`, gapItemSchema, { reason }, { version }),
  });

export const exportAddress = (programme: ProgrammeAddress, format: 'csv' | 'xlsx', filter: GapItemFilter) =>
  apiAddress(`${pathOf(programme)}/export.${format}${queryString(filter)}`);

interface Import {
  file: File;
  /** What the columns and words of the table mean, as far as that was asked. */
  reading?: readonly ImportMeaning[];
  /** The fingerprint of the preview that is agreed to; without one nothing is written. */
  seen?: string;
  signal?: AbortSignal;
}

/** Shows what a table would change, or changes it. */
export const useImportGapItems = (programme: ProgrammeAddress) =>
  useMutation({
    mutationFn: ({ file, reading, seen, signal }: Import) => {
      const query = { apply: seen && 'true', seen, reading: reading?.length ? JSON.stringify(reading) : undefined };
      return api.post(
        `${pathOf(programme)}/import${queryString(query)}`,
        importPreviewSchema,
        file,
        signal && { signal },
      );
    },
    meta: { changes: 'gap-items', showsProblem: true },
  });
