import { describe, expect, it } from '@jest/globals';
import { awayFrom, barLabelId, placeLabels } from './gantt-layout.ts';
import { ganttScale, startOf } from './gantt-scale.ts';
import type { GanttMark, GanttRow } from './gantt-types.ts';
import { edgeSpeed } from './use-edge-scroll.ts';

const scale = ganttScale({ firstOn: '2026-01-01', lastOn: '2027-12-31', zoom: 'year', viewport: 1000 });
const mark = (on: string, name: string): GanttMark => ({
  id: name,
  on,
  name,
  shape: 'rule',
  isDone: false,
  isMovable: false,
  wasOn: undefined,
  label: `${name} ${on}`,
  dayLabel: on.slice(5),
  description: name,
});
const row = (marks: GanttMark[]): GanttRow => ({
  id: 'row',
  number: '1',
  name: 'Certificate',
  ownerName: undefined,
  slipDays: 0,
  isCritical: false,
  isPinned: false,
  state: 'planned',
  bar: { fromOn: '2026-10-01', toOn: '2026-10-31' },
  movable: 'both',
  baseline: null,
  was: null,
  marks,
  label: '31 Oct',
  progress: '',
  problems: [],
  hasBlocker: false,
  description: '',
});

describe('the words beside the shapes of a row', () => {
  it('stand after a shape where there is room, else before it', () => {
    const placed = placeLabels(row([mark('2026-07-01', 'Decision'), mark('2026-12-01', 'Majors')]), scale);

    expect(placed.get('Decision')).toEqual({ side: 'after', text: 'Decision 2026-07-01' });
    expect(placed.get(barLabelId)).toEqual({ side: 'after', text: '31 Oct' });
    const near = placeLabels(row([mark('2026-09-20', 'Decision')]), scale);
    expect(near.get('Decision')).toEqual({ side: 'before', text: 'Decision 2026-09-20' });
  });

  it('are not written over each other by two marks of one day', () => {
    const placed = placeLabels(row([mark('2027-03-01', 'Decision'), mark('2027-03-01', 'Expiry')]), scale);

    expect(placed.get('Decision')?.side).toBe('after');
    expect(placed.get('Expiry')?.side).not.toBe('after');
  });

  it('are only the day where no more has room, and nothing where not even that has', () => {
    const crowd = [mark('2026-12-20', 'Majors'), mark('2026-12-26', 'Between'), mark('2026-12-31', 'Last')];
    const placed = placeLabels(row([mark('2026-10-31', 'Decision'), ...crowd]), scale);

    expect(placed.get('Decision')).toEqual({ side: 'after', text: '10-31' });
    expect(placed.get(barLabelId)?.side).toBe('hidden');
    expect(placed.get('Between')?.side).toBe('hidden');
  });
});

describe('a row of which nothing is in sight', () => {
  const late = mark('2027-06-01', 'Latest date');
  const at = (fromOn: string, toOn: string) => [startOf(scale, fromOn), startOf(scale, toOn)] as const;

  it('leads to its bar, not to a date that follows from it', () => {
    expect(awayFrom(row([late]), scale, ...at('2027-07-01', '2027-12-01'))).toEqual({ side: 'left', on: '2026-10-31' });
    expect(awayFrom(row([late]), scale, ...at('2026-01-01', '2026-06-01'))).toEqual({
      side: 'right',
      on: '2026-10-01',
    });
  });

  it('without a bar leads to the next of its days, else to the last', () => {
    const days = { ...row([mark('2026-03-01', 'First'), late]), bar: null };

    expect(awayFrom(days, scale, ...at('2026-06-01', '2026-09-01'))).toEqual({ side: 'right', on: '2027-06-01' });
    expect(awayFrom(days, scale, ...at('2027-08-01', '2027-12-01'))).toEqual({ side: 'left', on: '2027-06-01' });
  });

  it('leads nowhere while any of it is in sight', () => {
    expect(awayFrom(row([late]), scale, ...at('2027-05-01', '2027-08-01'))).toBeUndefined();
  });
});

describe('a chart that scrolls under what is held', () => {
  it.each([
    [640, 0],
    [292, 0],
    [264, -9],
    [236, -18],
    [100, -18],
    [1224, 0],
    [1252, 9],
    [1400, 18],
  ])('at %i pixels by %i a frame', (x, pixels) => {
    expect(edgeSpeed(x, { left: 236, right: 1280 }) + 0).toBe(pixels);
  });
});
