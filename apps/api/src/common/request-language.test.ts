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
  ])('understands %p as %s', (header, language) => {
    expect(languageOf({ 'accept-language': header })).toBe(language);
  });

  it.each([
    ['waymark-language=de', 'de'],
    ['waymark.session_token=x; waymark-language=de; other=1', 'de'],
    ['waymark-language=en', 'en'],
    ['waymark-language=fr', 'en'],
    ['not-waymark-language=de', 'en'],
    ['', 'en'],
  ])('lets the cookie %p, which the page sets for a choice, come first: %s', (cookie, language) => {
    expect(languageOf({ cookie, 'accept-language': 'en' })).toBe(language);
  });

  it('takes what the browser speaks where nothing was chosen that is spoken here', () => {
    expect(languageOf({ cookie: 'waymark-language=fr', 'accept-language': 'de' })).toBe('de');
  });
});
