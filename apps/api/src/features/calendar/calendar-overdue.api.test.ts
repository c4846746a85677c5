import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CalendarEvent, CalendarEvents } from '@waymark/contracts';
import { inDays, programmeBody, startProgramme } from '../../../test/programmes.ts';
import { startTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it('tells what is overdue since before the days asked for, and nothing else of that time', async () => {
  const org = await app.organisationWith('manager', 'contributor');
  await startProgramme(app, org, org.manager, programmeBody.iso());
  // What of its plan cannot be kept lies before the days asked for.
  const begun = { startOn: inDays(-200), periodFromOn: inDays(-100), periodToOn: inDays(200), targetOn: inDays(290) };
  await startProgramme(app, org, org.manager, programmeBody.soc2(begun));
  const of = { organisationId: org.id, assigneeId: org.contributor.id, createdById: org.manager.id };
  const aTask = (title: string, day: number, status = 'open') =>
    app.db.task.create({ data: { ...of, title, dueOn: new Date(`${inDays(day)}T00:00:00Z`), status } });
  await aTask('Missed a year ago', -400);
  await aTask('Done in time', -380, 'done');
  await aTask('Older than anybody looks', -1500);
  await aTask('Missed this week', -2);
  const range = `from=${inDays(-5)}&to=${inDays(30)}`;
  const ask = async (query: string): Promise<CalendarEvents> =>
    (await app.as(org.contributor).get(`${org.path}/calendar/events?${query}`)).body;
  const tasksOf = (events: CalendarEvent[] = []) =>
    events.filter(({ kind }) => kind === 'task').map(({ title }) => title);

  const { overdue, ...rest } = await ask(`${range}&withOverdue=true`);

  expect(tasksOf(overdue)).toEqual(['Missed a year ago']);
  expect(tasksOf(rest.items)).toEqual(['Missed this week']);
  // Beside that it is the same answer, also of holidays and conflicts.
  expect(await ask(range)).toEqual(rest);
  const all = await ask(`from=${inDays(-300)}&to=${inDays(30)}`);
  expect(all.conflicts.length).toBeGreaterThan(rest.conflicts.length);
  expect(tasksOf((await ask(`${range}&withOverdue=true&personId=${org.manager.id}`)).overdue)).toEqual([]);
});
