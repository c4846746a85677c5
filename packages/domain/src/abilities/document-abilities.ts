import { type DocumentWriters, mayApprove } from '../documents/document-approval.ts';
import { can } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

interface AskedDocument {
  /** Of its latest version; null where there is none. */
  writers: DocumentWriters | null;
  isApproved: boolean;
}

/** What somebody may do with a document: it is approved by a second person. */
export function documentAbilities({ writers, isApproved }: AskedDocument, { userId, role }: Asker) {
  const isApprover = can(role, 'document:approve');
  return {
    addVersion: can(role, 'document:write'),
    approve: isApprover && mayApprove(writers, userId),
    withdraw: isApprover && isApproved,
  };
}
