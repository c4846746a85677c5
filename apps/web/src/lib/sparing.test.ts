import { expect, it } from '@jest/globals';
import { isSparing } from './sparing.ts';

it.each([
  ['who saves data', { connection: { saveData: true, effectiveType: '4g' } }, true],
  ['a slow connection', { connection: { saveData: false, effectiveType: '2g' } }, true],
  ['a very slow connection', { connection: { effectiveType: 'slow-2g' } }, true],
  ['a fast connection', { connection: { saveData: false, effectiveType: '4g' } }, false],
  ['a browser that says nothing of it', {}, false],
])('code is loaded ahead of a click, but not for %s', (_who, navigator, expected) => {
  expect(isSparing(navigator)).toBe(expected);
});
