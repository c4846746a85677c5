import { msg } from '@lingui/core/macro';
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import {
  activityPageSchema,
  type BulkGapItems,
  bulkResultSchema,
  changedCountSchema,
  type GapItemChange,
  type GapItemFilter,
  type GapItemListQuery,
  gapItemDetailSchema,
  gapItemPageSchema,
  gapItemSummarySchema,
  type ImportMeaning,
  importPreviewSchema,
  proposedDaysSchema,
  type TakeDays,
} from '@waymark/contracts';
import type { AskedRows } from '../../lib/also.ts';
import { api, apiAddress, queryString } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';
import { type GapItemPages, withAskedItems } from './gap-item-order.ts';

export interface ProgrammeAddress {
  organisationId: string;
  programmeId: string;
}
export type GapItemListFilter = GapItemFilter & { sort?: GapItemListQuery['sort'] | undefined };

const pathOf = ({ organisationId, programmeId }: ProgrammeAddress) =>
  `/orgs/${organisationId}/programmes/${programmeId}/gap-items`;

export const gapItemKeys = {
  all: ({ organisationId, programmeId }: ProgrammeAddress) => keyOf('gap-items', organisationId, programmeId),
  /** Apart from the rest: after an edit of one item its row is put in from the answer, and no page is asked again. */
  list: ({ organisationId, programmeId }: ProgrammeAddress, filter: GapItemListFilter) =>
    isArranged(filter)
      ? keyOf('arranged-gap-items', organisationId, programmeId, filter)
      : keyOf('gap-item-lists', organisationId, programmeId, filter),
  one: (programme: ProgrammeAddress, id: string) => [...gapItemKeys.all(programme), 'one', id] as const,
};

/** Whether a query is a list of this programme's items, however it is arranged. */
export const isListOf = ({ organisationId, programmeId }: ProgrammeAddress, [resource, ...of]: readonly unknown[]) =>
  (resource === 'gap-item-lists' || resource === 'arranged-gap-items') &&
  of[0] === organisationId &&
  of[1] === programmeId;

/** Narrowed or sorted: an item that was changed may have another place in it, or none. */
const isArranged = (filter: GapItemListFilter) => Object.values(filter).some((value) => value !== undefined);

/** Large pages, because the table shows a whole programme and asks for all of it bit by bit. */
const pageSize = 500;

export const gapItemsOf = (programme: ProgrammeAddress, filter: GapItemListFilter) => {
  const pathWith = (more: object) => `${pathOf(programme)}${queryString({ ...filter, ...more, limit: pageSize })}`;
  const askedRows: AskedRows = {
    path: (ids) => pathWith({ ids }),
    read: (data, ids, answer) => {
      const { items } = gapItemPageSchema.parse(answer);
      return { data: withAskedItems(data as GapItemPages, ids, items, filter.sort), rows: items };
    },
  };
  return infiniteQueryOptions({
    queryKey: gapItemKeys.list(programme, filter),
    queryFn: ({ pageParam: cursor, signal }) => api.get(pathWith({ cursor }), gapItemPageSchema, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (previous: GapItemPages | undefined) => previous,
    meta: { askedRows },
  });
};

export const gapItemSummaryOf = (programme: ProgrammeAddress, filter: GapItemFilter) =>
  queryOptions({
    queryKey: [...gapItemKeys.all(programme), 'summary', filter],
    ...asks(`${pathOf(programme)}/summary${queryString(filter)}`, gapItemSummarySchema),
    placeholderData: (previous) => previous,
  });

export const gapItemById = (programme: ProgrammeAddress, id: string) =>
  queryOptions({
    queryKey: gapItemKeys.one(programme, id),
    ...asks(`${pathOf(programme)}/${id}`, gapItemDetailSchema),
  });

/** What happened to one item, newest first. */
export const gapItemHistory = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('activity', organisationId, 'of', id),
    ...asks(`/orgs/${organisationId}/activity${queryString({ subjectId: id, limit: 50 })}`, activityPageSchema),
  });

/** What is changed are rows of lists. */
const only = (ids: readonly string[]) => ({ ids, rows: ids });

interface ChangeGapItem {
  id: string;
  change: GapItemChange;
  version: number;
}

export const useChangeGapItem = (programme: ProgrammeAddress) =>
  useMutation({
    mutationFn: ({ id, change, version }: ChangeGapItem, within) =>
      api.patch(`${pathOf(programme)}/${id}`, gapItemDetailSchema, change, { version, within, ...only([id]) }),
    meta: { changes: 'gap-item', showsProblem: true },
  });

export const useChangeGapItems = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { changes: 'gap-items' },
    mutationFn: (bulk: BulkGapItems, within) =>
      api.post(`${pathOf(programme)}/bulk`, bulkResultSchema, bulk, { within, ...only(bulk.ids) }),
  });

const proposalPath = ({ organisationId, programmeId }: ProgrammeAddress) =>
  `/orgs/${organisationId}/programmes/${programmeId}/proposed-days`;

/** Always asked anew: it follows from the plan as it stands, and from what has no date yet. */
export const proposedDaysOf = (programme: ProgrammeAddress) =>
  queryOptions({
    queryKey: [...gapItemKeys.all(programme), 'proposed-days'],
    ...asks(proposalPath(programme), proposedDaysSchema),
    staleTime: 0,
    gcTime: 0,
  });

const takeDays = (programme: ProgrammeAddress, change: TakeDays['change']) => (days: TakeDays['days']) =>
  api.post(proposalPath(programme), changedCountSchema, { change, days });

export const useAdoptDays = (programme: ProgrammeAddress) =>
  useMutation({ meta: { changes: 'gap-items', showsProblem: true }, mutationFn: takeDays(programme, 'adopt') });

/** From a toast, where nothing else stands that could say what went wrong. */
export const useTakeBackDays = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { says: msg`The dates are taken back`, changes: 'gap-items' },
    mutationFn: takeDays(programme, 'take_back'),
  });

export const useAcceptGapItem = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { changes: 'gap-item', showsProblem: true },
    mutationFn: ({ id, accepted, version }: { id: string; accepted: boolean; version: number }, within) => {
      const options = { version, within, ...only([id]) };
      return api.post(`${pathOf(programme)}/${id}/acceptance`, gapItemDetailSchema, { accepted }, options);
    },
  });

/** Sends back what was said to be done. */
export const useReturnGapItem = (programme: ProgrammeAddress) =>
  useMutation({
    meta: { says: msg`Returned`, changes: 'gap-items', showsProblem: true },
    mutationFn: ({ id, reason, version }: { id: string; reason: string; version: number }, within) => {
      const options = { version, within, ...only([id]) };
      return api.post(`${pathOf(programme)}/${id}/returns`, gapItemDetailSchema, { reason }, options);
    },
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
