import type { DocumentDemoWords } from './document-demo-words.ts';

/** What was said of documents of the demo in German. */
export const documentDemoWordsDe: DocumentDemoWords = {
  policyApproval: 'Vom Vorstand unterschrieben',
};
