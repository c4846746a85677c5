import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type AddDocumentVersion,
  type ApproveDocument,
  documentHistorySchema,
  programmeDocumentSchema,
  type WithdrawDocumentApproval,
} from '@waymark/contracts';
import { api, apiAddress } from '../../../lib/api-client.ts';
import { asks } from '../../../lib/asks.ts';
import { keyOf } from '../../../lib/query-keys.ts';
import { type ProgrammeKey, pathOf } from '../programmes.queries.ts';

/** One document of one programme. */
export interface DocumentKey extends ProgrammeKey {
  key: string;
}

const addressOf = (document: DocumentKey) => `${pathOf(document)}/documents/${document.key}`;
const documentsKey = ({ organisationId, programmeId }: ProgrammeKey) => keyOf('documents', organisationId, programmeId);

export const documentsOf = (key: ProgrammeKey) =>
  queryOptions({
    queryKey: documentsKey(key),
    ...asks(`${pathOf(key)}/documents`, programmeDocumentSchema.array()),
  });

export const historyOf = (document: DocumentKey) =>
  queryOptions({
    queryKey: [...documentsKey(document), document.key, 'history'],
    ...asks(`${addressOf(document)}/history`, documentHistorySchema),
  });

/** Where the file of a version is downloaded. */
export const versionAddress = (document: DocumentKey, number: number) =>
  apiAddress(`${addressOf(document)}/versions/${number}/file`);

/** What is done to a document as it was seen in a version of its row. */
interface Said<Body> {
  version: number;
  body: Body;
}

function useSaid<Body>(
  document: DocumentKey,
  what: 'versions' | 'approvals' | 'withdrawals',
  says?: MessageDescriptor,
) {
  return useMutation({
    meta: { ...(says && { says }), changes: 'document', showsProblem: true },
    mutationFn: ({ version, body }: Said<Body>, within) =>
      api.post(`${addressOf(document)}/${what}`, programmeDocumentSchema, body, { version, within }),
  });
}

export const useAddVersion = (document: DocumentKey) =>
  useSaid<AddDocumentVersion>(document, 'versions', msg`Version added`);
export const useApproveDocument = (document: DocumentKey) => useSaid<ApproveDocument>(document, 'approvals');
export const useWithdrawApproval = (document: DocumentKey) =>
  useSaid<WithdrawDocumentApproval>(document, 'withdrawals', msg`Approval taken back`);
