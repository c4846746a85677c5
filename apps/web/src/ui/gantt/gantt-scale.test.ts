import { describe, expect, it } from '@jest/globals';
import { addDays, dayAt, dayNumber, daysIn, endOf, ganttScale, ganttTicks, middleOf, startOf } from './gantt-scale.ts';

const scale = ganttScale({ firstOn: '2027-02-10', lastOn: '2031-03-15', zoom: 'year', viewport: 1200 });

describe('the scale of the Gantt chart', () => {
  it('begins on the first of a month before anything that is drawn', () => {
    expect(dayAt(scale, 0)).toBe('2027-01-01');
    expect(startOf(scale, '2027-01-01')).toBe(0);
  });

  it.each(['2027-02-10', '2028-02-29', '2028-03-01', '2028-12-31', '2029-01-01', '2030-10-27'])(
    'gives %s back from any place within its width',
    (day) => {
      const inside = scale.pixelsPerDay / 100;
      expect(dayAt(scale, startOf(scale, day) + inside)).toBe(day);
      expect(dayAt(scale, middleOf(scale, day))).toBe(day);
      expect(dayAt(scale, endOf(scale, day) - inside)).toBe(day);
    },
  );

  it('lets each day end where the next begins, also at the end of February and when clocks change', () => {
    for (const day of ['2027-02-28', '2028-02-28', '2028-02-29', '2027-03-27', '2027-10-30', '2027-12-31']) {
      expect(endOf(scale, day)).toBeCloseTo(startOf(scale, addDays(day, 1)), 8);
    }
  });

  it.each([
    ['month', 35],
    ['quarter', 100],
    ['year', 400],
    ['years', 1150],
  ] as const)('at zoom %s shows %i days in the window', (zoom, days) => {
    const zoomed = ganttScale({ firstOn: '2027-02-10', lastOn: '2027-03-01', zoom, viewport: 1150 });
    expect(zoomed.pixelsPerDay * days).toBeCloseTo(1150, 8);
    expect(zoomed.width).toBeGreaterThanOrEqual(1150);
  });

  it('rounds a drag to whole days, and half a day back is no day and not minus zero', () => {
    expect(daysIn(scale, scale.pixelsPerDay * 3.4)).toBe(3);
    expect(daysIn(scale, scale.pixelsPerDay * -2.6)).toBe(-3);
    expect(Object.is(daysIn(scale, -0.1), 0)).toBe(true);
  });
});

describe('the ticks of the axis', () => {
  it('are months of their own length, February of a leap year included', () => {
    const ticks = ganttTicks(scale, 'month', startOf(scale, '2028-01-15'), startOf(scale, '2028-04-02'));
    const days = ticks.map(({ on, width }) => [on, Math.round(width / scale.pixelsPerDay)]);
    expect(days).toEqual([
      ['2028-01-01', 31],
      ['2028-02-01', 29],
      ['2028-03-01', 31],
      ['2028-04-01', 30],
    ]);
  });

  it('are weeks from Monday, quarters and years, without a gap between them', () => {
    const fromX = startOf(scale, '2027-12-30');
    const first = (unit: 'week' | 'quarter' | 'year') => ganttTicks(scale, unit, fromX, fromX + 1)[0]?.on;
    expect(first('week')).toBe('2027-12-27');
    expect(first('quarter')).toBe('2027-10-01');
    expect(first('year')).toBe('2027-01-01');

    const weeks = ganttTicks(scale, 'week', 0, scale.width);
    for (const [index, week] of weeks.slice(1).entries()) {
      expect(dayNumber(week.on) - dayNumber(weeks[index]?.on ?? '')).toBe(7);
    }
  });

  it('end with the scale', () => {
    expect(ganttTicks(scale, 'year', scale.width - 1, scale.width + 9000).length).toBe(1);
  });
});
