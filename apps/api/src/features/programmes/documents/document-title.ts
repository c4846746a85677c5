import type { Language } from '@waymark/domain';
import { schemeById } from '@waymark/frameworks';
import { keptWordOf } from '../../../common/planned-rules.ts';

/** What the rules that `programme p` was planned with call `programme_document d`, where the catalogue has others by now. */
export const keptDocumentTitle = keptWordOf('p', `'documents/' || d.key || '/title'`);

interface NamedDocument {
  scheme: string;
  key: string;
  keptTitle: string | null;
}

/** What a document is called, by the rules its programme was planned with. */
export const documentTitle = ({ scheme, key, keptTitle }: NamedDocument, language: Language): string =>
  keptTitle ?? schemeById(scheme, language).lifecycle.documents.find((document) => document.key === key)?.title ?? key;
