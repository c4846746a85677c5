import { describe, expect, it } from '@jest/globals';
import { editionMove } from './edition-move.ts';
import { frameworkById } from './frameworks.ts';

describe('the move from 2013 to 2022', () => {
  const move = editionMove('iso-27001-2013', 'iso-27001-2022');
  const sourcesOf = (id: string) => move.carried.find(({ to }) => to.id === id)?.from.map((from) => from.id);

  it('places every requirement of both editions once', () => {
    expect(move.carried.length + move.added.length).toBe(frameworkById('iso-27001-2022').requirements.length);
    expect(move.left).toEqual([]);
  });

  it.each([
    ['A.5.1', ['A.5.1.1', 'A.5.1.2']],
    ['9.3.2', ['9.3']],
    ['10.1', ['10.2']],
    ['10.2', ['10.1']],
  ])('lets %s go on with %j', (id, expected) => {
    expect(sourcesOf(id)).toEqual(expected);
  });

  it('names the eleven new controls and the new clause', () => {
    expect(move.added.map(({ id }) => id)).toEqual([
      ...[
        '6.3',
        'A.5.7',
        'A.5.23',
        'A.5.30',
        'A.7.4',
        'A.8.9',
        'A.8.10',
        'A.8.11',
        'A.8.12',
        'A.8.16',
        'A.8.23',
        'A.8.28',
      ],
    ]);
  });
});
