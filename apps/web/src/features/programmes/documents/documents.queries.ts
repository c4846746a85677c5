import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  type AddDocumentVersion,
  type ApproveDocument,
  type DocumentHistory,
  documentHistorySchema,
  type ProgrammeDocument,
  programmeDocumentSchema,
  type WithdrawDocumentApproval,
} from '@waymark/contracts';
import { api, apiAddress } from '../../../lib/api-client.ts';
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
    queryFn: ({ signal }): Promise<ProgrammeDocument[]> =>
      api.get(`${pathOf(key)}/documents`, programmeDocumentSchema.array(), signal),
  });

export const historyOf = (document: DocumentKey) =>
  queryOptions({
    queryKey: [...documentsKey(document), document.key, 'history'],
    queryFn: ({ signal }): Promise<DocumentHistory> =>
      api.get(`${addressOf(document)}/history`, documentHistorySchema, signal),
  });

/** Where the file of a version is downloaded. */
export const versionAddress = (document: DocumentKey, number: number) =>
  apiAddress(`${addressOf(document)}/versions/${number}/file`);

/** What is done to a document as it was seen in a version of its row. */
interface Said<Body> {
  version: number;
  body: Body;
}

function useSaid<Body>(document: DocumentKey, what: 'versions' | 'approvals' | 'withdrawals') {
  return useMutation({
    meta: { changes: 'document', showsProblem: true },
    mutationFn: ({ version, body }: Said<Body>) =>
      api.post(`${addressOf(document)}/${what}`, programmeDocumentSchema, body, { version }),
  });
}

export const useAddVersion = (document: DocumentKey) => useSaid<AddDocumentVersion>(document, 'versions');
export const useApproveDocument = (document: DocumentKey) => useSaid<ApproveDocument>(document, 'approvals');
export const useWithdrawApproval = (document: DocumentKey) =>
  useSaid<WithdrawDocumentApproval>(document, 'withdrawals');
