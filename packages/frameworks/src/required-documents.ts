import data from '../data/documents.json' with { type: 'json' };
import { frozen } from './one-of.ts';

/** A document the organisation itself writes for a scheme; what the auditor writes is not among them. */
export interface RequiredDocument {
  key: string;
  title: string;
  purpose: string;
  /** The clause that asks for it; null where no clause has a number. */
  reference: string | null;
  /** Whether a hard gate waits for it. */
  isGate: boolean;
}

export type DocumentSet = keyof typeof data;

const documentSets: Readonly<Record<DocumentSet, readonly RequiredDocument[]>> = frozen(data);

export function requiredDocuments(set: DocumentSet): readonly RequiredDocument[] {
  return documentSets[set];
}
