import type { DocumentState } from './document-approval.ts';

/** What a document is about, where the product has to know: its key is only a name. */
export const documentHoldings = [
  'applicability',
  'risks',
  'internal_audit',
  'management_review',
  'system_description',
  'management_assertion',
] as const;
export type DocumentHolding = (typeof documentHoldings)[number];

/** A document the organisation itself writes for a scheme; what the auditor writes is not among them. */
export interface RequiredDocument {
  key: string;
  title: string;
  purpose: string;
  /** The clause that asks for it; null where no clause has a number. */
  reference: string | null;
  /** Whether a hard gate waits for it. */
  isGate: boolean;
  holds: readonly DocumentHolding[];
}

/** How far a document is, as gates look at it. */
export interface DocumentFacts extends Pick<RequiredDocument, 'isGate' | 'holds'> {
  state: DocumentState;
}

/** How far each document is that is asked for; one that nobody has begun is missing. */
export function documentFacts(
  documents: readonly RequiredDocument[],
  rows: readonly { key: string; state: DocumentState }[],
): DocumentFacts[] {
  const states = new Map(rows.map(({ key, state }) => [key, state]));
  return documents.map(({ key, isGate, holds }) => ({ isGate, holds, state: states.get(key) ?? 'missing' }));
}

export const holding = <Document extends Pick<RequiredDocument, 'holds'>>(
  documents: readonly Document[],
  what: DocumentHolding,
): Document[] => documents.filter(({ holds }) => holds.includes(what));
