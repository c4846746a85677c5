import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays, programmeBody } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';
import { dayAfter, givenProgramme, stageOf } from './timelines.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Why {
  id: string;
  name: string;
  on: string;
  explanation: string;
  note: string;
  inputs: unknown[];
}
const whyOf = ({ id, on, explanation, note, inputs }: Why) => ({ id, on, explanation, note, inputs });

describe('why a date is on its day', () => {
  it.each([
    ['a certificate', programmeBody.iso(), 'stage-2-audit'],
    ['a report on a period', programmeBody.soc2(), 'report-issuance'],
  ])(
    'is said alike on the timeline, the programme, the overview, the report and in the calendar: %s',
    async (_, body, key) => {
      const { org, programme: started, timeline: readTimeline, adopt } = await givenProgramme(app, body);
      const as = app.as(org.manager);
      const { path, id } = started;
      // What ends later than it was planned leaves its mark on all that follows.
      const { plannedFromOn, plannedToOn } = stageOf(await readTimeline(), key);
      const moved = {
        key,
        plannedFromOn: dayAfter(plannedFromOn, 20),
        plannedToOn: dayAfter(plannedToOn, 20),
        isPinned: true,
      };
      expect((await adopt({ targetOn: dayAfter(started.body.targetOn, 40), stages: [moved] })).status).toBe(200);
      const read = async (at: string) => (await as.get(at)).body;

      const timeline: { milestones: Why[] } = await read(`${path}/timeline`);
      const programme: { milestones: Why[] } = await read(path);
      const overview = (await read(`${org.path}/overview`)).programmes.find((one: { id: string }) => one.id === id);
      const report = (await read(`${org.path}/reports/leadership`)).programmes[0];
      const events: { id: string; detail: string }[] = (
        await read(`${org.path}/calendar/events?from=${inDays(0)}&to=${inDays(365)}`)
      ).items;

      const told = new Map(timeline.milestones.map((one) => [one.id, whyOf(one)]));
      expect([...told.values()].some(({ note }) => note !== '')).toBe(true);
      expect(programme.milestones.map(whyOf)).toEqual(programme.milestones.map((one) => told.get(one.id)));
      for (const next of [overview.nextHardDate, report.nextHardDate]) {
        const own = timeline.milestones.find(({ id: of }) => of === next.id);
        if (own) expect(whyOf(next)).toEqual(whyOf(own));
      }
      const dated = events.filter((event) => event.id.startsWith(`milestone:${id}:`));
      expect(dated.length).toBeGreaterThan(1);
      for (const event of dated) {
        const { explanation, note } = told.get(event.id.split(':').slice(2).join(':')) ?? { explanation: '', note: '' };
        expect(event.detail).toContain(explanation);
        expect(event.detail).toContain(note);
      }
    },
  );
});
