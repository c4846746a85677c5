import { describe, expect, it } from '@jest/globals';
import { namedIn, namingAt, partsOf, withName } from './mention-text.ts';

const people = ['Ann', 'Anna Berg', 'Ines Halvorsen', 'Łukasz Nowak'].map((name) => ({ id: name, name }));
/** The bar is the caret. */
const naming = (written: string) => {
  const caret = written.indexOf('|');
  const found = namingAt(written.replace('|', ''), caret, people);
  return found && [found.from, ...found.found.map(({ name }) => name)];
};

describe('naming somebody', () => {
  it.each([
    ['@|', [0, 'Ann', 'Anna Berg', 'Ines Halvorsen', 'Łukasz Nowak']],
    ['Ask @in| please', [4, 'Ines Halvorsen']],
    ['Ask (@anna b|', [5, 'Anna Berg']],
    ['@lukasz|', [0, 'Łukasz Nowak']],
    ['@Ines Halvorsen |', undefined],
    ['mail to ines@in|', undefined],
    ['@nobody|', undefined],
    ['Ask @in\nmore|', undefined],
  ])('%j offers %j', (written, offered) => {
    expect(naming(written)).toEqual(offered);
  });

  it('puts the whole name in and the caret behind it', () => {
    expect(withName('Ask @in please', { from: 4, caret: 7, name: 'Ines Halvorsen' })).toEqual({
      text: 'Ask @Ines Halvorsen please',
      caret: 20,
    });
  });
});

describe('who is named', () => {
  it.each([
    ['@Ann and @Anna Berg', ['Ann', 'Anna Berg']],
    ['@Anna Berg, @Anna Berg', ['Anna Berg']],
    ['@Annabel', []],
    ['Ann', []],
  ])('%j names %j', (text, named) => {
    expect(namedIn(text, people)).toEqual(named);
  });

  it('stands among the other words as it was written', () => {
    const parts = partsOf('See @Ann: fine.', people);

    expect(parts.map(({ text }) => text).join('')).toBe('See @Ann: fine.');
    expect(parts.filter(({ person }) => person).map(({ text }) => text)).toEqual(['@Ann']);
  });
});
