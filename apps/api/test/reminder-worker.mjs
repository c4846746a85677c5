// One worker in a process of its own that sends the reminders of an instant, once, and ends.
// node --conditions=source reminder-worker.mjs <folder of the compiled API> <instant>
import 'reflect-metadata';
import { join } from 'node:path';

const [folder = '', instant = ''] = process.argv.slice(2);
const { createApplication } = await import(join(folder, 'application.js'));
const { readEnvironment } = await import(join(folder, 'env.js'));
const { ReminderRunsService } = await import(join(folder, 'features/reminders/reminder-runs.service.js'));

const app = await createApplication(readEnvironment(process.env));
await app.init();
// All workers begin at the same time, whichever was ready first.
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
await app.get(ReminderRunsService).run(new Date(instant));
await app.close();
process.disconnect?.();
