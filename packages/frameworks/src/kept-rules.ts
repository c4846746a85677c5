import { createHash } from 'node:crypto';
import { type Language, type Lifecycle, languages } from '@waymark/domain';
import { z } from 'zod';
import { type Folder, read } from './folders.ts';
import { lifecycleSchema, namedRules } from './lifecycles.ts';
import { documentsSchema, namedDocuments } from './required-documents.ts';
import { ownOrCommon, textsUnder, wordsIn } from './words.ts';

/** Rules as they are kept beside the programmes planned with them: the data, and each text by its place and language. */
const keptSchema = z.strictObject({
  // What was kept before documents belonged to the rules has none.
  data: lifecycleSchema.extend({ documents: documentsSchema.optional() }),
  words: z.record(z.string(), z.record(z.string(), z.string())),
});

/** Where the rules of a scheme stand: its own folder, or one it names. */
export interface RuleFolders {
  lifecycle: Folder;
  documents: Folder;
}

export interface KeptRules {
  version: string;
  rules: z.input<typeof keptSchema>;
}

/** The rules of a scheme to be kept, under a name that changes with them and not with their words. */
export function rulesOf(folders: RuleFolders): KeptRules {
  const lifecycle = read(folders.lifecycle, 'lifecycle', z.unknown()) as z.input<typeof lifecycleSchema>;
  const documents = read(folders.documents, 'documents', z.unknown()) as z.input<typeof documentsSchema>;
  const data = { ...lifecycle, documents };
  const version = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  const sources = [...new Set([...data.milestones, ...data.conditions].flatMap((rule) => rule.sources))];
  const textsIn = (language: Language) => [
    ...textsUnder(folders.lifecycle, 'lifecycle', language),
    ...textsUnder(folders.documents, 'documents', language),
    ...sources.map((key) => [`sources/${key}`, ownOrCommon(folders.lifecycle, language, 'sources', key)] as const),
  ];
  const words = Object.fromEntries(languages.map((language) => [language, Object.fromEntries(textsIn(language))]));
  return { version, rules: { data, words } };
}

/** Rules that were kept, with their words in a language, English where there are none; `current` are those of the catalogue. */
export function keptLifecycle(kept: unknown, language: Language, current: Lifecycle): Lifecycle {
  const { data, words: texts } = keptSchema.parse(kept);
  const words = wordsIn(new Map(Object.entries({ ...texts[languages[0]], ...texts[language] })));
  return {
    ...namedRules(data, words, (key) => words.text('sources', key)),
    documents: data.documents ? namedDocuments(data.documents, words) : current.documents,
  };
}
