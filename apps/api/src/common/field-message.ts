import { inEachLanguage, type Language } from '@waymark/domain';
import { z } from 'zod';
import { type FieldWords, fieldWords } from './field-words.ts';

/** What is wrong with one field, in every language: whoever refuses does not know who reads. */
export type FieldMessage = Readonly<Record<Language, string>>;

/** Of zod's issues, as much as a sentence needs. */
const issueSchema = z.object({
  code: z.string().default(''),
  message: z.string(),
  origin: z.string().optional(),
  minimum: z.coerce.number().optional(),
  maximum: z.coerce.number().optional(),
});

/** What zod found, as a sentence; what it says of limits, in plain words. */
export function issueMessage(issue: { message: string }): FieldMessage {
  const found = issueSchema.safeParse(issue).data ?? { code: '', message: issue.message };
  return inEachLanguage((language) => sentence(found, fieldWords(language)));
}

function sentence({ code, message, origin, minimum, maximum }: z.infer<typeof issueSchema>, words: FieldWords): string {
  const isText = origin === 'string';
  if (code === 'too_small' && minimum !== undefined) {
    return isText && minimum === 1 ? words.fillIn : words.atLeast(minimum, isText);
  }
  if (code === 'too_big' && maximum !== undefined) return words.atMost(maximum, isText);
  return words.other({ code, message });
}
