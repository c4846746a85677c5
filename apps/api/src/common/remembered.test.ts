import { describe, expect, it, jest } from '@jest/globals';
import { remembered, rememberedOf } from './remembered.ts';

describe('a remembered answer', () => {
  it('is worked out once for the same question, and anew for any other', () => {
    const work = jest.fn((row: { id: string; version: number }, day: Temporal.PlainDate) => `${row.id} ${day}`);
    const ask = remembered(10, work);
    const day = Temporal.PlainDate.from('2026-11-22');

    const answers = [
      ask({ id: 'a', version: 1 }, day),
      ask({ id: 'a', version: 1 }, Temporal.PlainDate.from('2026-11-22')),
      ask({ id: 'a', version: 2 }, day),
      ask({ id: 'a', version: 1 }, day.add({ days: 1 })),
    ];

    expect(answers).toEqual(['a 2026-11-22', 'a 2026-11-22', 'a 2026-11-22', 'a 2026-11-23']);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is forgotten when it was not asked for the longest', () => {
    const work = jest.fn((text: string) => text.length);
    const ask = remembered(2, work);

    for (const text of ['a', 'b', 'a', 'c', 'a']) ask(text);
    expect(work).toHaveBeenCalledTimes(3);

    ask('b');
    expect(work).toHaveBeenCalledTimes(4);
  });
});

describe('a remembered answer about an object', () => {
  it('is worked out once for the same object and question, and anew for another that looks alike', () => {
    const work = jest.fn((plan: { name: string }, more: string) => `${plan.name} ${more}`);
    const ask = rememberedOf(10, work);
    const plan = { name: 'a' };

    const answers = [ask(plan, 'x'), ask(plan, 'x'), ask(plan, 'y'), ask({ name: 'a' }, 'x')];

    expect(answers).toEqual(['a x', 'a x', 'a y', 'a x']);
    expect(work).toHaveBeenCalledTimes(3);
  });
});
