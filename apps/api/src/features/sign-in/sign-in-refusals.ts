import type { Language } from '@waymark/domain';
import { z } from 'zod';
import { signInRefusalsDe } from './sign-in-refusals-de.ts';

const translated: Partial<Record<Language, Readonly<Record<string, string>>>> = { de: signInRefusalsDe };
const refusalSchema = z.looseObject({ code: z.string(), message: z.string() });

/** The body of a refused sign-in with its message in a language; what has no words in it stays as it is. */
export function refusalIn(language: Language, body: string): string {
  const words = translated[language];
  if (!words || body === '') return body;
  const { data } = refusalSchema.safeParse(JSON.parse(body));
  const message = data && words[data.code];
  return message ? JSON.stringify({ ...data, message }) : body;
}
