import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SideThread } from './side-thread.ts';

interface Task {
  does: 'tell' | 'fail' | 'end' | 'wait';
  until?: Int32Array;
}

const idleMilliseconds = 30_000;
const program = new URL('../../test/side-thread-worker.mjs', import.meta.url);

let thread: SideThread<Task, number>;
const ended = jest.spyOn(Worker.prototype, 'terminate');
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
  ended.mockClear();
  thread = new SideThread(program);
});
afterEach(() => {
  jest.advanceTimersByTime(idleMilliseconds);
  jest.useRealTimers();
});

const tell = () => thread.do({ does: 'tell' });

describe('a thread for long work', () => {
  it('does one task after another beside everything else, and tells of each that fails', async () => {
    const first = await tell();
    const failed = thread.do({ does: 'fail' });

    await expect(failed).rejects.toThrow('It cannot be done.');
    expect(await tell()).toBe(first);
    expect(first).toBeGreaterThan(0);
  });

  it('ends half a minute after the last task, and begins anew with the next', async () => {
    const first = await tell();
    jest.advanceTimersByTime(idleMilliseconds - 1);
    const second = await tell();
    jest.advanceTimersByTime(idleMilliseconds - 1);
    expect(ended).not.toHaveBeenCalled();

    jest.advanceTimersByTime(1);
    expect(ended).toHaveBeenCalledTimes(1);
    const third = await tell();

    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('does not end while something is under way, however long that takes', async () => {
    const until = new Int32Array(new SharedArrayBuffer(4));
    const waiting = thread.do({ does: 'wait', until });
    const other = await tell();

    jest.advanceTimersByTime(10 * idleMilliseconds);
    expect(ended).not.toHaveBeenCalled();
    Atomics.store(until, 0, 1);
    Atomics.notify(until, 0);

    expect(await waiting).toBe(other);
  });

  it('tells all who wait when it is gone, and begins anew with the next', async () => {
    const waiting = thread.do({ does: 'wait', until: new Int32Array(new SharedArrayBuffer(4)) });
    const ending = thread.do({ does: 'end' });

    const lost = await Promise.allSettled([waiting, ending]);

    expect(lost).toMatchObject(Array(2).fill({ status: 'rejected', reason: { message: 'The thread has ended.' } }));
    expect(await tell()).toBeGreaterThan(0);
  });
});
