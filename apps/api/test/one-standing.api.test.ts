import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type GapItemStanding, gapItemWaitsFor, isGapItemOpen } from '@waymark/domain';
import { ReminderRunsService } from '../src/features/reminders/reminder-runs.service.ts';
import { inDays, startProgramme } from './programmes.ts';
import { startTestApp, type TestApp } from './test-app.ts';

// An item stands the same wherever one looks: what is overdue in one place is so in all of them.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const now = new Date();
const accepted = { acceptedAt: now };
const cases: readonly (readonly [GapItemStanding, object])[] = [
  ['unassessed', {}],
  ['gap', { conformity: 'minor' }],
  ['claimed', { conformity: 'conform', assessedAt: now }],
  ['claimed', { conformity: 'improvement', assessedAt: now }],
  ['exclusion_waits', { conformity: 'not_applicable' }],
  ['accepted', { conformity: 'conform', ...accepted }],
  ['proven', { conformity: 'conform', ...accepted, evidenceRequired: 0 }],
  ['left_out', { conformity: 'not_applicable', ...accepted }],
];

it.each(cases)('%s: gap analysis, calendar, overview, My work, report and reminders agree', async (standing, facts) => {
  const org = await app.organisationWith('owner', 'manager');
  const programme = await startProgramme(app, org, org.manager);
  const id = programme.items['A.5.15'] ?? '';
  const [owner, reviewer] = [org.owner, org.manager];
  const people = { ownerId: owner.id, reviewerId: reviewer.id };
  // Three days late, and nobody was told yet: its owner hears of it, and the managers.
  await app.db.gapItem.updateMany({ where: { id }, data: { ...people, ...facts, dueOn: new Date(inDays(-3)) } });
  const isOpen = isGapItemOpen(standing);

  const item = (await app.as(owner).get(`${programme.path}/gap-items/${id}`)).body;
  expect(item).toMatchObject({ standing, isOverdue: isOpen });

  const { items } = (await app.as(owner).get(`${org.path}/calendar/events?from=${inDays(-5)}&to=${inDays(-1)}`)).body;
  const kind = standing === 'gap' ? 'finding' : 'gap_item';
  expect(items.filter((event: { id: string }) => event.id === `gap_item:${id}`)).toEqual([
    expect.objectContaining({ kind, isDone: !isOpen }),
  ]);

  const works = await Promise.all(
    [owner, reviewer].map(async (person) => (await app.as(person).get(`${org.path}/my-work`)).body.items),
  );
  const waitsFor = gapItemWaitsFor(standing);
  const ofOwner = standing === 'unassessed' ? 'gap_item_assessment' : 'gap_item';
  expect(works.map((work) => work.map((one: { kind: string }) => one.kind))).toEqual([
    waitsFor === 'owner' ? [ofOwner] : waitsFor === 'evidence' ? ['gap_item_evidence'] : [],
    waitsFor === 'acceptance' ? ['review_gap_item'] : [],
  ]);
  for (const [index, person] of [owner, reviewer].entries()) {
    const { myOpenWork } = (await app.as(person).get(`${org.path}/overview`)).body;
    expect(myOpenWork).toBe(works[index].length);
  }

  const report = (await app.as(reviewer).get(`${org.path}/reports/leadership`)).body;
  expect(report.programmes[0].overdue.gapItems).toBe(isOpen ? 1 : 0);

  await app.db.gapItem.updateMany({ where: { id }, data: { dueOn: new Date(inDays(3)) } });
  const { nextDates } = (await app.as(owner).get(`${org.path}/overview`)).body;
  const shown = nextDates.filter((date: { title: string }) => date.title.startsWith('A.5.15 '));
  expect(shown).toHaveLength(isOpen ? 1 : 0);

  await app.db.gapItem.updateMany({ where: { id }, data: { dueOn: new Date(inDays(-3)) } });
  // Whatever the hour: before six nobody is reminded.
  await app.nest.get(ReminderRunsService).run(new Date(`${inDays(0)}T12:00:00Z`));
  const reminders = await app.db.reminder.findMany({ where: { eventId: `gap_item:${id}` } });
  expect(
    reminders
      .map(({ kind, level, userId }) => [kind, level, userId])
      .toSorted()
      .toReversed(),
  ).toEqual(
    isOpen
      ? [
          [kind, 'own', owner.id],
          [kind, 'manager', reviewer.id],
        ]
      : [],
  );
});
