import { expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import { wheelYear } from '../../ui/year-wheel/wheel-geometry.ts';
import { wheelContent } from './wheel-content.ts';

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
    dates: (count: number) => String(count),
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

  expect(rings).toEqual(['ISO/IEC 27001', 'SOC 2']);
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
