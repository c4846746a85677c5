import { describe, expect, it } from '@jest/globals';
import { delimitedText } from './delimited-text.ts';

describe('what parts the cells of a table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons', 'a;b\n1,5;2,5\n', ';'],
    ['tabs', 'a\tb\n1, 2\t3; 4\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['what it is below a title', 'Gap analysis, November\na;b\n4.2;"x, y"\n', ';'],
    ['what is outside of quotes', 'a,b\n"1;2;3",4\n"1;2;3",4\n', ','],
    ['commas where there is one column', 'a\n1\n', ','],
  ])('is known by %s', (_, text, delimiter) => {
    expect(delimitedText(text)).toEqual({ delimiter, text });
  });

  it.each(['sep=;\r\n', '"sep=;"\n', 'SEP=;\r'])('is what the first line %j says, which is no row', (line) => {
    expect(delimitedText(`\uFEFF${line}a,b;c\n`)).toEqual({ delimiter: ';', text: 'a,b;c\n' });
  });
});
