import { describe, expect, it } from '@jest/globals';
import { languageOf } from './request-language.ts';

describe('languageOf', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.5, de;q=0.9', 'de'],
    ['fr, de;q=0.3', 'de'],
    ['de;q=0, en', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    [';;q=x,,', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [null, 'en'],
  ])('understands %p as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
