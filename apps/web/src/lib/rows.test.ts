import { describe, expect, it } from '@jest/globals';
import { withRows } from './rows.ts';

const current = { id: 'a', version: 4, title: 'New', detail: 'All of it' };
const other = { id: 'b', version: 1, title: 'Other' };

describe('the row that somebody else changed', () => {
  it('stands wherever it is shown, with what is shown of it there', () => {
    const shown = { pages: [{ items: [other, { id: 'a', version: 3, title: 'Old' }] }] };

    expect(withRows(shown, new Map([[current.id, current]]))).toEqual({
      pages: [{ items: [other, { id: 'a', version: 4, title: 'New' }] }],
    });
  });

  it('does not go back behind what is newer', () => {
    const shown = [{ id: 'a', version: 5, title: 'Newest' }];

    expect(withRows(shown, new Map([[current.id, current]]))).toBe(shown);
  });

  it('is not looked for in an opened document, which holds itself', () => {
    const shown = new (class {
      own = this;
      row = { id: 'a', version: 1, title: 'Old' };
    })();

    expect(withRows(shown, new Map([[current.id, current]]))).toBe(shown);
  });

  it('leaves everything else as it is', () => {
    const shown = { items: [other], day: '2026-01-01', none: null };

    expect(withRows(shown, new Map([[current.id, current]]))).toBe(shown);
  });
});
