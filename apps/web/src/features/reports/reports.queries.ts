import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type CreateShareLink,
  createdShareLinkSchema,
  leadershipReportSchema,
  reportDetailSchema,
  reportSchema,
  sharedReportSchema,
  shareLinkSchema,
} from '@waymark/contracts';
import { api, apiAddress } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

const at = (organisationId: string) => `/orgs/${organisationId}/reports`;

/** The report as it stands now. */
export const leadershipOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('leadership', organisationId),
    ...asks(`${at(organisationId)}/leadership`, leadershipReportSchema),
  });

export const reportsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('reports', organisationId),
    ...asks(at(organisationId), reportSchema.array()),
  });

/** A frozen report never changes, so it is asked for once. */
export const reportById = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('report', organisationId, id),
    ...asks(`${at(organisationId)}/${id}`, reportDetailSchema),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const shareLinksOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('share-links', organisationId),
    ...asks(`/orgs/${organisationId}/share-links`, shareLinkSchema.array()),
  });

export const sharedReport = (token: string) =>
  queryOptions({
    queryKey: keyOf('shared-report', token),
    ...asks(`/shared-reports/${encodeURIComponent(token)}`, sharedReportSchema),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useFreezeReport = (organisationId: string) =>
  useMutation({
    meta: { changes: 'report' },
    mutationFn: () => api.post(at(organisationId), reportDetailSchema, {}),
  });

export const useCreateShareLink = (organisationId: string) =>
  useMutation({
    meta: { changes: 'report', showsProblem: true },
    mutationFn: (link: CreateShareLink, within) =>
      api.post(`/orgs/${organisationId}/share-links`, createdShareLinkSchema, link, { within }),
  });

export const useRevokeShareLink = (organisationId: string) =>
  useMutation({
    meta: { changes: 'report' },
    mutationFn: (id: string, within) => api.delete(`/orgs/${organisationId}/share-links/${id}`, { within }),
  });

/** Where the file of a report is; without an id, that of the report as it stands now. */
export const reportFile = (organisationId: string, id = 'leadership') => apiAddress(`${at(organisationId)}/${id}.pdf`);

export const sharedReportFile = (token: string) =>
  apiAddress(`/shared-reports/${encodeURIComponent(token)}/report.pdf`);
