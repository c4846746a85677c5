import type { DocumentListQuery } from '@waymark/contracts';
import { documentStates } from '@waymark/domain';

/** What the numbers about documents count: those a hard gate waits for, and how far they are. */
export const mandatory: DocumentListQuery = { duty: ['mandatory'] };
export const mandatoryApproved: DocumentListQuery = { ...mandatory, state: ['approved'] };
export const mandatoryOpen: DocumentListQuery = {
  ...mandatory,
  state: documentStates.filter((state) => state !== 'approved'),
};
