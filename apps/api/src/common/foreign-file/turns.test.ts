import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.ts';

const stays = new AbortController().signal;

/** Work that lasts until it is told to end. */
function work(turns: Turns, by: string, started: string[], signal = stays) {
  const ending = Promise.withResolvers<void>();
  const done = turns.take(by, signal, async () => {
    started.push(by);
    await ending.promise;
  });
  return { done, end: ending.resolve };
}

describe('taking turns', () => {
  it('lets one work at a time, and the next begin when it ends', async () => {
    const turns = new Turns();
    const started: string[] = [];
    const first = work(turns, 'a', started);
    const second = work(turns, 'b', started);
    const before = [...started];

    first.end();
    await first.done;
    second.end();
    await second.done;

    expect([before, started]).toEqual([['a'], ['a', 'b']]);
  });

  it('goes on after work that failed', async () => {
    const turns = new Turns();
    const failing = turns.take('a', stays, () => Promise.reject(new Error('no')));
    const next = turns.take('b', stays, async () => 'done');

    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });

  it('puts nobody behind all the files of somebody else', async () => {
    const turns = new Turns();
    const started: string[] = [];
    const all = ['a', 'a', 'a', 'b'].map((by) => work(turns, by, started));

    for (const { end } of all) end();
    await Promise.all(all.map(({ done }) => done));

    expect(started).toEqual(['a', 'b', 'a', 'a']);
  });

  it('forgets who no longer waits', async () => {
    const turns = new Turns();
    const started: string[] = [];
    const gone = new AbortController();
    const first = work(turns, 'a', started);
    const left = work(turns, 'b', started, gone.signal);
    const last = work(turns, 'c', started);

    gone.abort(new Error('gone'));
    await expect(left.done).rejects.toThrow('gone');
    first.end();
    await first.done;
    last.end();
    await last.done;

    expect(started).toEqual(['a', 'c']);
  });

  it('does not begin for who had left before', async () => {
    const started: string[] = [];

    const { done } = work(new Turns(), 'a', started, AbortSignal.abort(new Error('gone')));

    await expect(done).rejects.toThrow('gone');
    expect(started).toEqual([]);
  });

  it.each([
    ['one person', () => 'a', 5],
    ['everybody', (index: number) => `${index}`, 21],
  ])('lets only so many wait for %s', async (_, by, most) => {
    const turns = new Turns();
    const all = Array.from({ length: most }, (_none, index) => work(turns, by(index), []));

    const tooMany = work(turns, by(most), []);

    await expect(tooMany.done).rejects.toMatchObject({ code: 'import.busy' });
    for (const { end } of all) end();
    await Promise.all(all.map(({ done }) => done));
  });
});
