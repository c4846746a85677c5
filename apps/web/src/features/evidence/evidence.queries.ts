import { msg } from '@lingui/core/macro';
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import {
  type AddEvidenceVersion,
  type CreateEvidence,
  type EvidenceListQuery,
  evidenceDetailSchema,
  evidencePageSchema,
  namedGapItemsSchema,
  type ReviewEvidence,
  type UpdateEvidence,
} from '@waymark/contracts';
import { api, apiAddress, queryString } from '../../lib/api-client.ts';
import { asks, asksPages } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

export type EvidenceFilter = Partial<Omit<EvidenceListQuery, 'cursor' | 'limit' | 'withTotal'>>;

const pathOf = (organisationId: string) => `/orgs/${organisationId}/evidence`;

/** A version's file never changes, so nothing that happens asks for it again. */
export const evidenceFileKeys = {
  content: (address: string) => keyOf('evidence-content', address),
  table: (address: string) => keyOf('evidence-table', address),
  pdf: (address: string) => keyOf('evidence-pdf', address),
};

export const evidenceOf = (organisationId: string, filter: EvidenceFilter) =>
  infiniteQueryOptions({
    queryKey: keyOf('evidence', organisationId, 'list', filter),
    ...asksPages(
      (cursor) => `${pathOf(organisationId)}${queryString({ ...filter, cursor, limit: 100 })}`,
      evidencePageSchema,
    ),
    placeholderData: (previous) => previous,
  });

export const evidenceById = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('evidence', organisationId, 'one', id),
    ...asks(`${pathOf(organisationId)}/${id}`, evidenceDetailSchema),
  });

/** Evidence to choose from by its title. */
export const evidenceByTitle = (organisationId: string, q: string) =>
  queryOptions({
    queryKey: keyOf('evidence', organisationId, 'by title', q),
    ...asks(`${pathOf(organisationId)}${queryString({ q, limit: 20 })}`, evidencePageSchema),
    placeholderData: (previous) => previous,
  });

/** Requirements of one programme that evidence can be linked to. */
export const linkableIn = (organisationId: string, programmeId: string, q: string) =>
  queryOptions({
    queryKey: keyOf('gap-items', organisationId, programmeId, 'linkable', q),
    ...asks(
      `/orgs/${organisationId}/programmes/${programmeId}/gap-items/names${queryString({ q })}`,
      namedGapItemsSchema,
    ),
    staleTime: 60_000,
  });

interface NewEvidence {
  evidence: CreateEvidence;
  /** The same for each try, so that a lost answer does not make a second record. */
  idempotencyKey: string;
}

export const useCreateEvidence = (organisationId: string) =>
  useMutation({
    mutationFn: ({ evidence, idempotencyKey }: NewEvidence, within) =>
      api.post(pathOf(organisationId), evidenceDetailSchema, evidence, {
        idempotencyKey,
        within,
        rows: evidence.gapItemIds,
      }),
    meta: { changes: 'evidence', showsProblem: true },
  });

export const useUpdateEvidence = (organisationId: string) =>
  useMutation({
    mutationFn: ({ id, version, change }: { id: string; version: number; change: UpdateEvidence }, within) =>
      api.patch(`${pathOf(organisationId)}/${id}`, evidenceDetailSchema, change, { version, within }),
    meta: { says: msg`Evidence saved`, changes: 'evidence', showsProblem: true },
  });

export const useAddVersion = (organisationId: string, id: string) =>
  useMutation({
    mutationFn: (version: AddEvidenceVersion, within) =>
      api.post(`${pathOf(organisationId)}/${id}/versions`, evidenceDetailSchema, version, { within }),
    meta: { changes: 'evidence', showsProblem: true },
  });

export const useLinkEvidence = (organisationId: string) =>
  useMutation({
    meta: { says: msg`Requirements linked`, changes: 'evidence' },
    mutationFn: ({ id, gapItemIds }: { id: string; gapItemIds: string[] }, within) =>
      api.post(
        `${pathOf(organisationId)}/${id}/links`,
        evidenceDetailSchema,
        { gapItemIds },
        { within, rows: gapItemIds },
      ),
  });

export const useUnlinkEvidence = (organisationId: string) =>
  useMutation({
    meta: { says: msg`Link removed`, changes: 'evidence' },
    mutationFn: ({ id, gapItemId }: { id: string; gapItemId: string }, within) =>
      api.delete(`${pathOf(organisationId)}/${id}/links/${gapItemId}`, { within }),
  });

export const useReviewEvidence = (organisationId: string) =>
  useMutation({
    mutationFn: ({ id, review, version }: { id: string; review: ReviewEvidence; version: number }, within) =>
      api.post(`${pathOf(organisationId)}/${id}/reviews`, evidenceDetailSchema, review, { version, within }),
    meta: { changes: 'evidence', showsProblem: true },
  });

/** The address of a version's file; to be shown where its kind allows, else to be saved. */
export const contentAddress = (organisationId: string, id: string, version: number, isInline = false) =>
  apiAddress(`${pathOf(organisationId)}/${id}/versions/${version}/content${isInline ? '?inline=1' : ''}`);
