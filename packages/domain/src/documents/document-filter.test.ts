import { expect, it } from '@jest/globals';
import { type DocumentFilter, keepsDocument } from './document-filter.ts';

const documents = {
  scope: { isGate: true, holds: [], state: 'approved' },
  statement: { isGate: true, holds: ['applicability'], state: 'draft' },
  audit: { isGate: true, holds: ['internal_audit'], state: 'missing' },
  handbook: { isGate: false, holds: [], state: 'draft' },
} as const;

const cases: [DocumentFilter, string[]][] = [
  [{}, ['scope', 'statement', 'audit', 'handbook']],
  [{ duty: ['mandatory'] }, ['scope', 'statement', 'audit']],
  [{ duty: ['other'] }, ['handbook']],
  [{ duty: ['mandatory'], state: ['approved'] }, ['scope']],
  [{ state: ['draft', 'missing'] }, ['statement', 'audit', 'handbook']],
  [{ holds: ['applicability', 'internal_audit'] }, ['statement', 'audit']],
  [{ holds: ['risks'] }, []],
  [{ waitsFor: ['acceptance'] }, ['statement', 'handbook']],
  [{ waitsFor: ['owner'], duty: ['mandatory'] }, ['audit']],
];

it.each(cases)('keeps of %j what fits all of it', (filter, kept) => {
  const names = Object.entries(documents).flatMap(([name, document]) =>
    keepsDocument(filter, document) ? [name] : [],
  );

  expect(names).toEqual(kept);
});
