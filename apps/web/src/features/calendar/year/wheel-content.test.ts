import { expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import { wheelYear } from '../../../ui/year-wheel/wheel-geometry.ts';
import { wheelContent } from './wheel-content.ts';
import { plannedLoad, type WeekLoad } from './wheel-weeks.ts';

const anEvent = (id: string, kind: CalendarEvent['kind'], fromOn: string, more: Partial<CalendarEvent> = {}) => ({
  id,
  kind,
  title: id,
  fromOn,
  toOn: fromOn,
  programmeId: null,
  programmeName: null,
  person: null,
  detail: '',
  isDone: false,
  isHard: false,
  effortHours: null,
  entry: null,
  ...more,
});
const options = {
  year: wheelYear('2026-11-01'),
  today: '2026-11-24',
  words: {
    nameOf: ({ title }: CalendarEvent) => title,
    daysOf: ({ fromOn }: { fromOn: string }) => fromOn,
    weekOf: (fromOn: string) => fromOn,
    monthOf: (month: string) => month,
    programme: 'only this',
    loadOf: ({ count, hours, unestimated }: WeekLoad) => [count, hours, unestimated].join(' '),
  },
};
const content = (items: CalendarEvent[]) => wheelContent({ items, closures: [], conflicts: [] }, options);
const iso = { programmeId: 'p1', programmeName: 'ISO/IEC 27001' };
const soc = { programmeId: 'p2', programmeName: 'SOC 2' };

it('gives every programme its ring, with stages as arcs and days as marks', () => {
  const { rings, arcs, marks } = content([
    anEvent('Fieldwork', 'stage', '2027-01-10', { ...soc, toOn: '2027-01-20' }),
    anEvent('Stage 1 · ISO/IEC 27001', 'milestone', '2027-01-19', { ...iso, isHard: true }),
  ]);

  expect(rings.map(({ id, title }) => [id, title])).toEqual([
    ['ring:p1', 'ISO/IEC 27001'],
    ['ring:p2', 'SOC 2'],
  ]);
  expect(arcs).toMatchObject([{ ring: 1, look: 'planned' }]);
  expect(marks).toMatchObject([{ ring: 0, look: 'hard', title: 'Stage 1', isNamed: true }]);
});

it('names hard dates that are ahead, and no others', () => {
  const { marks } = content([
    anEvent('over', 'milestone', '2026-11-02', { ...iso, isHard: true }),
    anEvent('soft', 'milestone', '2027-02-02', iso),
    anEvent('ahead', 'milestone', '2027-03-02', { ...iso, isHard: true }),
  ]);

  expect(marks.filter(({ isNamed }) => isNamed).map(({ id }) => id)).toEqual(['ahead']);
});

it('names a day once that is hard and the target at the same time', () => {
  const { marks } = content([
    anEvent('Certification decision', 'milestone', '2027-04-18', { ...iso, isHard: true }),
    anEvent('Target date', 'target', '2027-04-18', { ...iso, isHard: true }),
  ]);

  expect(marks.filter(({ isNamed }) => isNamed).map(({ id }) => id)).toEqual(['Certification decision']);
});

it('counts what is due per week, and marks the weeks with far more than usual', () => {
  const many = Array.from({ length: 6 }, (_, index) => anEvent(`t${index}`, 'task', '2026-11-10'));

  const { weeks } = content([...many, anEvent('one', 'event', '2026-11-16', { isDone: true })]);

  expect(weeks[1]).toMatchObject({ count: 6, doneCount: 0, isBusy: true });
  expect(weeks[2]).toMatchObject({ count: 1, doneCount: 1, isBusy: false });
  expect(weeks[3]).toMatchObject({ count: 0 });
});

it('counts what is counted together as many, with the effort of all of it', () => {
  const counts = [
    { programmeId: 'p1', programmeName: 'ISO', count: 4, unestimated: 1 },
    { programmeId: 'p2', programmeName: 'SOC', count: 2, unestimated: 2 },
  ];

  const { weeks } = content([anEvent('many', 'gap_item', '2026-11-10', { effortHours: 20, counts })]);

  expect(weeks[1]).toMatchObject({ count: 6, load: 20, days: '6 20 3' });
});

it('measures the weeks in hours where somebody estimated them, and says what was not', () => {
  const items = [
    anEvent('large', 'gap_item', '2026-11-10', { effortHours: 30 }),
    anEvent('unknown', 'task', '2026-11-11'),
    anEvent('over', 'gap_item', '2026-11-11', { effortHours: 50, isDone: true }),
    anEvent('small', 'gap_item', '2026-11-16', { effortHours: 2 }),
    anEvent('other', 'task', '2026-11-23'),
  ];

  const { weeks } = content(items);

  expect(weeks[1]).toMatchObject({ load: 30, isBusy: true, days: '3 30 1' });
  expect(weeks[2]).toMatchObject({ load: 2, isBusy: false, days: '1 2 0' });
  expect(weeks[3]).toMatchObject({ load: 0, count: 1, days: '1 0 1' });
  expect(plannedLoad(items)).toEqual({ count: 5, hours: 32, unestimated: 2 });
  expect(plannedLoad([anEvent('other', 'task', '2026-11-23')])).toBeNull();
});
