// One worker in a process of its own that takes part in the jobs. Told to begin, it asks for the test's job; whoever gets
// that says `running` and works until it is told to finish.
// node --conditions=source job-worker.mjs <folder of the compiled API>
import 'reflect-metadata';
import { once } from 'node:events';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
const { readEnvironment } = await import(join(folder, 'env.js'));
const { Jobs } = await import(join(folder, 'common/jobs.js'));

// The rest of the application has no part in this, and takes seconds to load.
const jobs = new Jobs(readEnvironment(process.env));
const run = async () => {
  const finish = once(process, 'message');
  process.send?.('running');
  await finish;
};
jobs.register({ name: 'test-job', cron: '0 0 1 1 *', run });
await jobs.start();
process.send?.('ready');
await once(process, 'message');
await jobs.runNow('test-job');
