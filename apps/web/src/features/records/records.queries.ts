import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  assuranceReportSchema,
  type CreateAssuranceReport,
  type CreateBridgeLetter,
  type CreateCertificate,
  certificateSchema,
  openPointsSchema,
  programmeRecordsSchema,
  type UpdateAssuranceReport,
  type UpdateCertificate,
} from '@waymark/contracts';
import { api, apiAddress } from '../../lib/api-client.ts';
import { asks } from '../../lib/asks.ts';
import { keyOf } from '../../lib/query-keys.ts';

export interface RecordsKey {
  organisationId: string;
  programmeId: string;
}

const inOrganisation = ({ organisationId }: Pick<RecordsKey, 'organisationId'>) => `/orgs/${organisationId}`;
const ofProgramme = (key: RecordsKey) => `${inOrganisation(key)}/programmes/${key.programmeId}`;

export const recordsOf = (key: RecordsKey) =>
  queryOptions({
    queryKey: keyOf('records', key.organisationId, key.programmeId),
    ...asks(`${ofProgramme(key)}/records`, programmeRecordsSchema),
  });

/** What has to be explained by whoever records something now. */
export const openPointsOf = (key: RecordsKey) =>
  queryOptions({
    queryKey: keyOf('records', key.organisationId, key.programmeId, 'open-points'),
    ...asks(`${ofProgramme(key)}/open-points`, openPointsSchema),
  });

/** Where a record's file is downloaded. */
export const fileAddress = (key: RecordsKey, kind: 'certificates' | 'assurance-reports', id: string) =>
  apiAddress(`${inOrganisation(key)}/${kind}/${id}/file`);

export const useRecordCertificate = (key: RecordsKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: (certificate: CreateCertificate, within) =>
      api.post(`${ofProgramme(key)}/certificates`, certificateSchema, certificate, { within }),
  });

interface Update<Change> {
  id: string;
  version: number;
  change: Change;
}

export const useUpdateCertificate = (key: RecordsKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: ({ id, version, change }: Update<UpdateCertificate>, within) =>
      api.patch(`${inOrganisation(key)}/certificates/${id}`, certificateSchema, change, { version, within }),
  });

export const useRecordReport = (key: RecordsKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: (report: CreateAssuranceReport, within) =>
      api.post(`${ofProgramme(key)}/assurance-reports`, assuranceReportSchema, report, { within }),
  });

export const useUpdateReport = (key: RecordsKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: ({ id, version, change }: Update<UpdateAssuranceReport>, within) =>
      api.patch(`${inOrganisation(key)}/assurance-reports/${id}`, assuranceReportSchema, change, { version, within }),
  });

export const useAddBridgeLetter = (key: RecordsKey) =>
  useMutation({
    meta: { says: msg`Saved`, changes: 'plan', showsProblem: true },
    mutationFn: ({ reportId, letter }: { reportId: string; letter: CreateBridgeLetter }, within) =>
      api.post(`${inOrganisation(key)}/assurance-reports/${reportId}/bridge-letters`, assuranceReportSchema, letter, {
        within,
      }),
  });

export const useRemoveBridgeLetter = (key: RecordsKey) =>
  useMutation({
    meta: { says: msg`Bridge letter removed`, changes: 'plan' },
    mutationFn: (id: string, within) => api.delete(`${inOrganisation(key)}/bridge-letters/${id}`, { within }),
  });
