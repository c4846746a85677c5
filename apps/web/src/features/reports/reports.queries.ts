import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type CreateShareLink,
  createdShareLinkSchema,
  type LeadershipReport,
  leadershipReportSchema,
  type ReportDetail,
  reportDetailSchema,
  reportSchema,
  type SharedReport,
  sharedReportSchema,
  shareLinkSchema,
} from '@waymark/contracts';
import { api, apiAddress } from '../../lib/api-client.ts';
import { keyOf } from '../../lib/query-keys.ts';

const at = (organisationId: string) => `/orgs/${organisationId}/reports`;

/** The report as it stands now. */
export const leadershipOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('leadership', organisationId),
    queryFn: ({ signal }): Promise<LeadershipReport> =>
      api.get(`${at(organisationId)}/leadership`, leadershipReportSchema, signal),
  });

export const reportsOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('reports', organisationId),
    queryFn: ({ signal }) => api.get(at(organisationId), reportSchema.array(), signal),
  });

/** A frozen report never changes, so it is asked for once. */
export const reportById = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: keyOf('report', organisationId, id),
    queryFn: ({ signal }): Promise<ReportDetail> => api.get(`${at(organisationId)}/${id}`, reportDetailSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const shareLinksOf = (organisationId: string) =>
  queryOptions({
    queryKey: keyOf('share-links', organisationId),
    queryFn: ({ signal }) => api.get(`/orgs/${organisationId}/share-links`, shareLinkSchema.array(), signal),
  });

export const sharedReport = (token: string) =>
  queryOptions({
    queryKey: keyOf('shared-report', token),
    queryFn: ({ signal }): Promise<SharedReport> =>
      api.get(`/shared-reports/${encodeURIComponent(token)}`, sharedReportSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useFreezeReport = (organisationId: string) =>
  useMutation({ meta: { changes: 'report' }, mutationFn: () => api.post(at(organisationId), reportDetailSchema, {}) });

export const useCreateShareLink = (organisationId: string) =>
  useMutation({
    meta: { changes: 'report', showsProblem: true },
    mutationFn: (link: CreateShareLink) =>
      api.post(`/orgs/${organisationId}/share-links`, createdShareLinkSchema, link),
  });

export const useRevokeShareLink = (organisationId: string) =>
  useMutation({
    meta: { changes: 'report' },
    mutationFn: (id: string) => api.delete(`/orgs/${organisationId}/share-links/${id}`),
  });

/** Where the file of a report is; without an id, that of the report as it stands now. */
export const reportFile = (organisationId: string, id = 'leadership') => apiAddress(`${at(organisationId)}/${id}.pdf`);

export const sharedReportFile = (token: string) =>
  apiAddress(`/shared-reports/${encodeURIComponent(token)}/report.pdf`);
