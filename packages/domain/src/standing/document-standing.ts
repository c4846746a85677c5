import { type DocumentState, documentStates } from '../documents/document-approval.ts';
import { standingsWaitingFor, type Wait } from './waits.ts';

/** What was never put in waits for whoever writes it; what is there to be read, for a second person. */
const waitOf: Readonly<Record<DocumentState, Wait | null>> = {
  missing: 'owner',
  unconfirmed: 'owner',
  draft: 'acceptance',
  approved: null,
};

export const documentStatesWaitingFor = standingsWaitingFor(documentStates, (state) => waitOf[state]);
