import { describe, expect, it } from '@jest/globals';
import { ganttSvg } from './gantt-svg.ts';
import { type SvgColours, svgTokens } from './gantt-svg-parts.ts';
import type { GanttGroup } from './gantt-types.ts';

const colours = Object.fromEntries(Object.keys(svgTokens).map((name) => [name, '#123456'])) as SvgColours;
const words = {
  today: 'Today',
  baseline: 'Baseline',
  plan: 'Plan',
  actual: 'Actual',
  done: 'Done',
  milestone: 'Milestone',
  rule: 'Set by a rule',
  limit: 'Latest date',
  path: 'Critical path',
  freeze: 'Freeze',
  period: 'Observation period',
  days: (days: number) => `${days} d`,
};
const group: GanttGroup = {
  id: 'a',
  name: 'R&D <one>',
  detail: 'Target',
  path: [],
  bands: [{ id: 'f', kind: 'freeze', name: 'Year end', fromOn: '2026-12-21', toOn: '2027-01-06' }],
  rows: [
    {
      id: 'a/b',
      number: '1',
      name: 'Stage "2"',
      ownerName: undefined,
      slipDays: 21,
      isCritical: true,
      isPinned: false,
      state: 'planned',
      bar: { fromOn: '2027-03-09', toOn: '2027-03-13' },
      movable: 'both',
      baseline: { fromOn: '2027-02-16', toOn: '2027-02-20' },
      was: null,
      marks: [],
      label: '13 Mar',
      progress: '',
      problems: [],
      hasBlocker: false,
      description: '',
    },
  ],
};
const draw = (more: object = {}) =>
  ganttSvg({
    groups: [group],
    today: '2026-11-24',
    title: 'Timeline',
    subtitle: 'Northwind · as of 24 Nov 2026',
    mark: undefined,
    words,
    colours,
    ...more,
  });
const read = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const texts = (svg: string) => [...read(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

describe('the picture of a chart', () => {
  it('is well formed whatever the names hold, and says whose it is, of when, and what its shapes mean', () => {
    const { svg } = draw();

    expect(read(svg).querySelector('parsererror')).toBeNull();
    expect(texts(svg)).toEqual(
      expect.arrayContaining([
        'Timeline',
        'Northwind · as of 24 Nov 2026',
        'R&D <one>',
        'Stage "2"',
        '21 d',
        'Latest date',
      ]),
    );
    expect(texts(svg)).not.toContain('Demo');
    expect(svg).not.toMatch(/<script|href=/);
  });

  it('carries the mark of a demo', () => {
    expect(texts(draw({ mark: 'Demo' }).svg)).toContain('Demo');
  });

  it('draws long plans closer on paper, so that they fit one sheet', () => {
    const last = { ...group.rows[0], id: 'a/c', bar: { fromOn: '2031-01-01', toOn: '2031-02-01' } };
    const long = { groups: [{ ...group, rows: [...group.rows, last] }] };

    expect(draw({ ...long, isForPaper: true }).width).toBeLessThan(1500);
    expect(draw(long).width).toBeGreaterThan(2000);
  });
});
