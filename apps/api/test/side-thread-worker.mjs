// A thread for the test of `SideThread`: says which one it is, fails, ends, or waits until a number is set.
import { threadId } from 'node:worker_threads';
import { answerTasks } from '../src/common/side-thread.ts';

answerTasks(async ({ does, until }) => {
  if (does === 'fail') throw new Error('It cannot be done.');
  if (does === 'end') process.exit(1);
  if (does === 'wait') await Atomics.waitAsync(until, 0, 0).value;
  return threadId;
});
