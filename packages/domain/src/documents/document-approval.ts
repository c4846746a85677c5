import { DomainError } from '../errors.ts';

/**
 * How far a document is. `unconfirmed` is somebody's word from before documents were kept here: no file, no second person,
 * so it counts for nothing until both are there.
 */
export const documentStates = ['missing', 'unconfirmed', 'draft', 'approved'] as const;
export type DocumentState = (typeof documentStates)[number];

/** Whether there is something to read: a file or an address that somebody put in. */
export const isWritten = (state: DocumentState): boolean => state === 'draft' || state === 'approved';

/** What can be said of a version: `withdrawn` takes a former approval back. */
export const documentDecisions = ['approved', 'withdrawn'] as const;
export type DocumentDecision = (typeof documentDecisions)[number];

/** A document by its latest version and the last decision on that version: a new version has to be approved anew. */
export function documentStateOf(facts: {
  wasSaid: boolean;
  hasVersion: boolean;
  lastDecision: DocumentDecision | null;
}): DocumentState {
  if (!facts.hasVersion) return facts.wasSaid ? 'unconfirmed' : 'missing';
  return facts.lastDecision === 'approved' ? 'approved' : 'draft';
}

/** The people behind the latest version; null where nobody has put one in. */
export interface DocumentWriters {
  authorId: string;
  addedById: string;
}

/** Nobody approves what they wrote or put in themselves. One that is approved may be approved again: that is its review. */
export function mayApprove(writers: DocumentWriters | null, approverId: string): boolean {
  return writers !== null && writers.authorId !== approverId && writers.addedById !== approverId;
}

export function assertApprovable(writers: DocumentWriters | null, approverId: string): void {
  if (writers === null) throw new DomainError('document.nothing_to_approve');
  if (!mayApprove(writers, approverId)) throw new DomainError('document.self_approval');
}

export function assertWithdrawable({ isApproved }: { isApproved: boolean }): void {
  if (!isApproved) throw new DomainError('document.not_approved');
}
