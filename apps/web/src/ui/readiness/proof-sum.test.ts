import { describe, expect, it } from '@jest/globals';
import { sumLines } from './proof-sum.ts';

describe('a calculation as a sum', () => {
  it.each([
    ['end of Stage 1 21 Jan 2027 + 47 days = 9 Mar 2027', ['End of Stage 1', '21 Jan 2027'], '+ 47 days', '9 Mar 2027'],
    [
      'certificate expires 20 Apr 2030 − 6 months = 20 Oct 2029',
      ['Certificate expires', '20 Apr 2030'],
      '− 6 months',
      '20 Oct 2029',
    ],
    [
      'Ende von Stufe 1 21. März 2027 + 2 Wochen = 4. Apr. 2027',
      ['Ende von Stufe 1', '21. März 2027'],
      '+ 2 Wochen',
      '4. Apr. 2027',
    ],
  ])('%s', (explanation, [words, day], step, result) => {
    expect(sumLines(explanation)).toEqual({
      lines: [
        { words, day },
        { words: step, day: undefined },
      ],
      result,
      rest: '',
    });
  });

  it('keeps two steps apart', () => {
    const { lines } = sumLines('period end 31 Dec 2026 + 3 months + 5 days = 5 Apr 2027');
    expect(lines.map(({ words }) => words)).toEqual(['Period end', '+ 3 months', '+ 5 days']);
  });

  it('that adds nothing is the day it starts from', () => {
    expect(sumLines('end of Stage 1 = 21 Jan 2027')).toEqual({
      lines: [{ words: 'End of Stage 1', day: '21 Jan 2027' }],
      result: '21 Jan 2027',
      rest: '',
    });
  });

  it('leaves words that are no sum as they are', () => {
    expect(sumLines('it happened on 8 May 2026')).toEqual({
      lines: [{ words: 'It happened on 8 May 2026', day: undefined }],
      result: undefined,
      rest: '',
    });
  });
});
