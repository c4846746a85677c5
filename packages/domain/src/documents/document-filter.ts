import { documentStatesWaitingFor } from '../standing/document-standing.ts';
import type { Wait } from '../standing/waits.ts';
import type { DocumentState } from './document-approval.ts';
import type { DocumentHolding, RequiredDocument } from './required-document.ts';

/** Whether a hard gate waits for a document, or it is asked for without one. */
export const documentDuties = ['mandatory', 'other'] as const;
export type DocumentDuty = (typeof documentDuties)[number];

/** What narrows a list of documents; several values of one kind widen it, as in every list. */
export interface DocumentFilter {
  duty?: readonly DocumentDuty[] | undefined;
  holds?: readonly DocumentHolding[] | undefined;
  state?: readonly DocumentState[] | undefined;
  waitsFor?: readonly Wait[] | undefined;
}

interface FilteredDocument extends Pick<RequiredDocument, 'isGate' | 'holds'> {
  state: DocumentState;
}

/** Whether a filter keeps a document; the list, and each number that leads to it, ask this. */
export function keepsDocument({ duty, holds, state, waitsFor }: DocumentFilter, document: FilteredDocument): boolean {
  return (
    (!duty || duty.includes(document.isGate ? 'mandatory' : 'other')) &&
    (!holds || document.holds.some((what) => holds.includes(what))) &&
    (!state || state.includes(document.state)) &&
    (!waitsFor || documentStatesWaitingFor(waitsFor).includes(document.state))
  );
}
