import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeEdits } from './merge-edits.ts';

interface Values {
  owner: string | null;
  due: string | null;
  note: string;
}
const value = fc.constantFrom('a', 'b', 'c');
const whole: fc.Arbitrary<Values> = fc.record({ owner: fc.option(value), due: fc.option(value), note: value });
const some: fc.Arbitrary<Partial<Values>> = fc.record(
  { owner: fc.option(value), due: fc.option(value), note: value },
  { requiredKeys: [] },
);
const names = ['owner', 'due', 'note'] as const;

describe('edits of two people', () => {
  it.each([
    ['of different fields go together', { note: 'mine' }, { due: 'theirs' }, { note: 'mine' }, []],
    ['of the same field are asked about', { note: 'mine' }, { note: 'theirs' }, {}, ['note']],
    ['that say the same need nothing', { note: 'same' }, { note: 'same ' }, {}, []],
    ['are asked about where one empties the field', { owner: null }, { owner: 'b' }, {}, ['owner']],
    ['that put back what was there leave theirs', { note: 'n' }, { note: 'theirs' }, {}, []],
  ])('%s', (_, mine: Partial<Values>, change: Partial<Values>, merged, conflicts) => {
    const base: Values = { owner: 'a', due: null, note: 'n' };

    expect(mergeEdits({ base, mine, theirs: { ...base, ...change } })).toEqual({ merged, conflicts });
  });

  it('lose nobody’s word: what is written over stood there when the editing began', () => {
    fc.assert(
      fc.property(whole, some, whole, (base, mine, theirs) => {
        const { merged, conflicts } = mergeEdits({ base, mine, theirs });
        for (const name of names) {
          if (name in merged) expect(theirs[name]).toBe(base[name]);
          if (conflicts.includes(name)) expect(new Set([base[name], mine[name], theirs[name]]).size).toBe(3);
        }
      }),
    );
  });

  it('lose nothing of one’s own: it stands there, is sent or is asked about', () => {
    fc.assert(
      fc.property(whole, some, whole, (base, mine, theirs) => {
        const { merged, conflicts } = mergeEdits({ base, mine, theirs });
        for (const name of names) {
          if (!(name in mine) || mine[name] === base[name] || mine[name] === theirs[name]) continue;
          expect(merged[name] === mine[name] || conflicts.includes(name)).toBe(true);
        }
      }),
    );
  });

  it('are sent as they are where nobody else was there', () => {
    fc.assert(
      fc.property(whole, some, (base, mine) => {
        const { merged, conflicts } = mergeEdits({ base, mine, theirs: base });
        expect({ ...base, ...merged }).toEqual({ ...base, ...mine });
        expect(conflicts).toEqual([]);
      }),
    );
  });
});
