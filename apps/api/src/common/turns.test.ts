import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.ts';

interface Asked {
  by?: string;
  signal?: AbortSignal;
}

/** Work that lasts until it is told to end. */
function work(turns: Turns, log: string[], name: string, asked: Asked = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const done = turns.take(() => {
    log.push(name);
    return promise;
  }, asked);
  return { done, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let so many run at once, and the others in the order in which they came', async () => {
    const log: string[] = [];
    const turns = new Turns({ atOnce: 2 });
    const all = ['a', 'b', 'c', 'd'].map((name) => work(turns, log, name));
    const atFirst = [...log];

    all[1]?.end();
    await settled();
    const then = [...log];
    for (const { end } of all) end();

    expect(atFirst).toEqual(['a', 'b']);
    expect(then).toEqual(['a', 'b', 'c']);
    expect(await Promise.all(all.map(({ done }) => done))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go on after work that fails', async () => {
    const turns = new Turns({ atOnce: 1 });
    const bad = work(turns, [], 'bad');
    const good = work(turns, [], 'good');

    bad.fail();
    good.end();

    await expect(bad.done).rejects.toThrow('bad');
    expect(await good.done).toBe('good');
  });

  it('are not taken twice by who comes just as one is handed over', async () => {
    const log: string[] = [];
    const turns = new Turns({ atOnce: 1 });
    const first = work(turns, log, 'a');
    const second = work(turns, log, 'b');

    first.end();
    await first.done;
    const third = work(turns, log, 'c');
    await settled();

    expect(log).toEqual(['a', 'b']);
    second.end();
    third.end();
    expect([await second.done, await third.done]).toEqual(['b', 'c']);
  });

  it('put nobody behind all the work of somebody else', async () => {
    const turns = new Turns({ atOnce: 1 });
    const log: string[] = [];
    const all = ['a', 'a', 'a', 'b'].map((by) => work(turns, log, by, { by }));

    for (const { end } of all) end();
    await Promise.all(all.map(({ done }) => done));

    expect(log).toEqual(['a', 'b', 'a', 'a']);
  });

  it('forget who no longer waits', async () => {
    const turns = new Turns({ atOnce: 1 });
    const log: string[] = [];
    const gone = new AbortController();
    const first = work(turns, log, 'a');
    const left = work(turns, log, 'b', { signal: gone.signal });
    const last = work(turns, log, 'c');

    gone.abort(new Error('gone'));
    await expect(left.done).rejects.toThrow('gone');
    first.end();
    last.end();
    await Promise.all([first.done, last.done]);

    expect(log).toEqual(['a', 'c']);
  });

  it('do not begin for who had left before', async () => {
    const log: string[] = [];

    const { done } = work(new Turns({ atOnce: 1 }), log, 'a', { signal: AbortSignal.abort(new Error('gone')) });

    await expect(done).rejects.toThrow('gone');
    expect(log).toEqual([]);
  });

  it.each([
    ['one person', () => 'a', 3],
    ['everybody', (index: number) => `${index}`, 6],
  ])('let only so many wait for %s', async (_, by, most) => {
    const refusal = () => new Error('too many');
    const turns = new Turns({ atOnce: 1, waiting: { ofAll: 5, ofOne: 2, refusal } });
    const all = Array.from({ length: most }, (_none, index) => work(turns, [], 'x', { by: by(index) }));

    const tooMany = work(turns, [], 'x', { by: by(most) });

    await expect(tooMany.done).rejects.toThrow('too many');
    for (const { end } of all) end();
    await Promise.all(all.map(({ done }) => done));
  });
});
