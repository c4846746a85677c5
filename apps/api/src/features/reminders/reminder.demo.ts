import type { DemoContribution } from '../../common/contributions/demo.ts';
import type { ReminderRunsService } from './reminder-runs.service.ts';

/** So that the bell has something to say before the job comes by. */
export const reminderDemo = (runs: ReminderRunsService): DemoContribution => ({
  step: 'standing',
  act: { run: ({ actor }) => runs.remind(actor, { timeZone: actor.timeZone, isNewDay: true, now: new Date() }) },
});
