import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.ts';

/** Work that goes on until it is told to end. */
function work(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const run = () => {
    log.push(name);
    return promise;
  };
  return { run, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let so many run at once, and the others in the order in which they came', async () => {
    const log: string[] = [];
    const turns = new Turns(2);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => work(log, name));
    const done = [a, b, c, d].map((piece) => piece && turns.take(piece.run));
    await settled();
    const atFirst = [...log];

    b?.end();
    await settled();
    const then = [...log];
    for (const piece of [a, c, d]) piece?.end();

    expect(atFirst).toEqual(['a', 'b']);
    expect(then).toEqual(['a', 'b', 'c']);
    expect(await Promise.all(done)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go on after work that fails', async () => {
    const log: string[] = [];
    const turns = new Turns(1);
    const [bad, good] = [work(log, 'bad'), work(log, 'good')];
    const failing = turns.take(bad.run);
    const waiting = turns.take(good.run);

    bad.fail();
    good.end();

    await expect(failing).rejects.toThrow('bad');
    expect(await waiting).toBe('good');
  });

  it('are not taken twice by who comes just as one is handed over', async () => {
    const log: string[] = [];
    const turns = new Turns(1);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => work(log, name));
    const first = a && turns.take(a.run);
    const second = b && turns.take(b.run);

    a?.end();
    await first;
    const third = c && turns.take(c.run);
    await settled();

    expect(log).toEqual(['a', 'b']);
    b?.end();
    c?.end();
    expect([await second, await third]).toEqual(['b', 'c']);
  });
});
