import { expect, it } from '@jest/globals';
import { shortened } from './shortened.ts';

it.each([
  ['Mara', 4, 'Mara'],
  ['Mara Olsen', 6, 'Mara…'],
  ['Überprüfungsausschuss', 5, 'Über…'],
  ['👩🏽‍💻🏳️‍🌈🧑‍🚒', 3, '👩🏽‍💻🏳️‍🌈🧑‍🚒'],
  ['👩🏽‍💻🏳️‍🌈🧑‍🚒🇩🇪', 3, '👩🏽‍💻🏳️‍🌈…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
])('%s has room for %i signs as %s', (text, length, short) => {
  expect(shortened(text, length)).toBe(short);
});
