import { describe, expect, it } from '@jest/globals';
import { isRecordOf } from './install.mjs';

const lock = {
  packages: {
    '': { name: 'waymark' },
    'apps/api': { version: '0.1.0' },
    'node_modules/@waymark/api': { link: true },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
};

describe('what npm installed', () => {
  it.each([
    ['is complete without the packages of other platforms', { 'node_modules/zod': { version: '4.6.7' } }, true],
    ['is not complete with another version', { 'node_modules/zod': { version: '4.6.6' } }, false],
    ['is not complete when a package is missing', {}, false],
  ])('%s', (_case, packages, expected) => {
    expect(isRecordOf({ packages }, lock)).toBe(expected);
  });
});
