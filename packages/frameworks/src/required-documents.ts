import { documentHoldings, type Language, type RequiredDocument } from '@waymark/domain';
import { z } from 'zod';
import { type Folder, read } from './folders.ts';
import { idSchema } from './rule-schemas.ts';
import { type Words, wordsOf } from './words.ts';

export const documentsSchema = z.array(
  z.strictObject({
    key: idSchema,
    reference: z.string().nullable(),
    isGate: z.boolean(),
    holds: z.array(z.enum(documentHoldings)).default([]),
  }),
);

export const documentsIn = (folder: Folder, language: Language): RequiredDocument[] =>
  namedDocuments(read(folder, 'documents', documentsSchema), wordsOf(folder, language));

export function namedDocuments(documents: z.output<typeof documentsSchema>, { text }: Words): RequiredDocument[] {
  return documents.map((document) => ({
    ...document,
    title: text('documents', document.key, 'title'),
    purpose: text('documents', document.key, 'purpose'),
  }));
}
