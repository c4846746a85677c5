import { describe, expect, it } from '@jest/globals';
import { readNumber } from './read-number.ts';

describe('a number as people write it', () => {
  it.each([
    ['3', 3],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0.125', 0.125],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ["1'234.50", 1234.5],
    ['1 234,5', 1234.5],
    ['12.3456', 12.3456],
    ['1.234', 'unclear'],
    ['1,234', 'unclear'],
    ['1.23.4', undefined],
    ['-1', undefined],
    ['8 h', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%j is read as %j', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
