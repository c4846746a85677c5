import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { type Folder, read } from './folders.ts';
import { idSchema } from './rule-schemas.ts';
import { wordsOf } from './words.ts';

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

const documentsSchema = z.array(
  z.strictObject({ key: idSchema, reference: z.string().nullable(), isGate: z.boolean() }),
);

export function documentsIn(folder: Folder, language: Language): RequiredDocument[] {
  const { text } = wordsOf(folder, language);
  return read(folder, 'documents', documentsSchema).map((document) => ({
    ...document,
    title: text('documents', document.key, 'title'),
    purpose: text('documents', document.key, 'purpose'),
  }));
}
