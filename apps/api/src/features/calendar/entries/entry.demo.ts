import { randomUUIDv7 } from 'node:crypto';
import { dayValue } from '../../../common/clock.ts';
import type { DemoContribution, DemoScene } from '../../../common/contributions/demo.ts';
import { inDays } from '../../../common/contributions/demo-days.ts';
import type { Db } from '../../../common/database.ts';
import { demoEvents } from './entry-content.demo.ts';
import { entryDemoWords } from './entry-demo-words.ts';

export const entryDemo: DemoContribution = { step: 'work', write };

/** The events people put in themselves, with the days of them that are done or left out. */
async function write(tx: Db, { actor: { organisationId, language }, people, programmes }: DemoScene): Promise<void> {
  const events = demoEvents.map((event) => ({ ...event, ...entryDemoWords(language)[event.key], id: randomUUIDv7() }));
  await tx.calendarEntry.createMany({
    data: events.map(({ id, kind, title, note, programme, owner, onDay, recurrence, shift, ...more }) => ({
      ...{ organisationId, id, kind, title, note, recurrence, shift },
      fromOn: dayValue(inDays(onDay)),
      lengthDays: more.lengthDays ?? 1,
      programmeId: programme === null ? null : programmes[programme],
      ownerId: people[owner],
      anchoredTo: more.anchoredTo ?? 'date',
    })),
  });
  await tx.calendarEntryDay.createMany({
    data: events.flatMap(({ id, owner, done = [], skipped, skipReason }) => {
      const of = { organisationId, entryId: id };
      const completed = done.map((onDay) => {
        const on = dayValue(inDays(onDay));
        return { ...of, originalOn: on, completedOn: on, completedById: people[owner] };
      });
      const left = skipped === undefined ? [] : [{ ...of, originalOn: dayValue(inDays(skipped)), skipReason }];
      return [...completed, ...left];
    }),
  });
}
