import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '@waymark/contracts';
import { eventState } from '@waymark/domain';
import { monthBefore, monthFrom, rangeOf, shownFrom } from '../events/calendar-range.ts';
import { rangeAsked } from '../events/only.ts';
import { agendaOf } from './agenda.ts';

const anEvent = (title: string, fromOn: string, toOn = fromOn, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: title,
  kind: 'task',
  title,
  fromOn,
  toOn,
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

describe('rangeOf', () => {
  it('covers the weeks that reach into a month', () => {
    expect(rangeOf('month', '2027-02-01')).toEqual({ fromOn: '2027-01-25', toOn: '2027-03-15' });
  });

  it('covers the weeks from a day on that is not the first of a month', () => {
    expect(rangeOf('month', '2026-11-29')).toEqual({ fromOn: '2026-11-22', toOn: '2027-01-10' });
  });

  it('goes back to the first of the same month from the middle of it, and from there to the month before', () => {
    expect(monthBefore('month', '2026-11-29')).toBe('2026-11-01');
    expect(monthBefore('month', '2026-11-01')).toBe('2026-10-01');
    expect(monthBefore('year', '2026-11-29')).toBe('2026-10-01');
  });

  it('covers three whole months for the agenda', () => {
    expect(rangeOf('agenda', '2026-12-24')).toEqual({ fromOn: '2026-12-01', toOn: '2027-02-28' });
  });

  it('covers twelve months for the year', () => {
    expect(rangeOf('year', '2026-11-24')).toEqual({ fromOn: '2026-11-01', toOn: '2027-10-31' });
  });

  it('steps by months without losing the end of one', () => {
    expect(monthFrom('2026-01-31', 1)).toBe('2026-02-01');
    expect(monthFrom('2026-01-31', -1)).toBe('2025-12-01');
  });
});

describe('rangeAsked', () => {
  const today = '2026-12-01';

  it.each([
    ['agenda', '2026-12-01', true],
    ['agenda', '2026-10-01', true],
    ['year', '2026-12-01', true],
    ['agenda', '2027-01-01', undefined],
    ['month', '2026-12-01', undefined],
  ] as const)('of the %s from %s on asks for what is overdue where today is in it', (view, on, withOverdue) => {
    expect(rangeAsked(view, undefined, { on, today }).withOverdue).toBe(withOverdue);
  });

  it('looks at what is overdue alone, and at nothing else beside what a number counted', () => {
    expect(rangeAsked('agenda', 'overdue', { on: today, today })).toEqual({ fromOn: '2022-11-30', toOn: '2026-11-30' });
    expect(rangeAsked('year', 'hard', { on: today, today }).withOverdue).toBeUndefined();
  });
});

describe('agendaOf', () => {
  const range = { fromOn: '2026-11-01', toOn: '2026-12-31' };

  it('puts events under their month and day, in order', () => {
    const events = [anEvent('Later', '2026-12-04'), anEvent('B', '2026-11-24'), anEvent('A', '2026-11-24')];

    const { months } = agendaOf({ items: events }, range, '2026-11-01');

    expect(months.map(({ month }) => month)).toEqual(['2026-11-01', '2026-12-01']);
    expect(months[0]?.days.map(({ day, events: ofDay }) => [day, ofDay.map(({ title }) => title)])).toEqual([
      ['2026-11-24', ['A', 'B']],
    ]);
  });

  it('lists what began earlier once, and nothing that is outside', () => {
    const events = [
      anEvent('Period', '2026-10-01', '2027-03-31'),
      anEvent('Ended', '2026-09-01', '2026-10-31'),
      anEvent('Next year', '2027-01-01'),
    ];

    const agenda = agendaOf({ items: events }, range, '2026-11-01');

    expect(agenda.underWay.map(({ title }) => title)).toEqual(['Period']);
    expect(agenda.months).toEqual([]);
  });

  it('that begins in the middle of a month keeps what is overdue in sight, and only that', () => {
    const events = [
      anEvent('Missed', '2026-11-20'),
      anEvent('Done', '2026-11-21', '2026-11-21', { isDone: true }),
      anEvent('Period over', '2026-11-02', '2026-11-10', { kind: 'period' }),
      anEvent('Today', '2026-11-24'),
    ];

    const agenda = agendaOf({ items: events }, shownFrom('2026-11-24', range), '2026-11-24');

    expect(agenda.overdue.map(({ title }) => title)).toEqual(['Missed']);
    expect(agenda.months.flatMap(({ days }) => days.map(({ day }) => day))).toEqual(['2026-11-24']);
  });

  it('puts what is overdue since before the days that are known first', () => {
    const overdue = [anEvent('Long ago', '2025-02-03'), anEvent('Last month', '2026-10-31')];

    const agenda = agendaOf(
      { items: [anEvent('Missed', '2026-11-01')], overdue },
      shownFrom('2026-11-24', range),
      '2026-11-24',
    );

    expect(agenda.overdue.map(({ title }) => title)).toEqual(['Long ago', 'Last month', 'Missed']);
  });
});

describe('eventState', () => {
  it.each([
    ['task', '2026-11-21', false, 'overdue'],
    ['task', '2026-11-22', false, 'planned'],
    ['task', '2026-11-21', true, 'done'],
    ['stage', '2026-11-21', false, 'overdue'],
    ['period', '2026-11-21', false, 'planned'],
  ] as const)('%s that ended on %s, done: %s, is %s on 22 November', (kind, toOn, isDone, expected) => {
    expect(eventState(anEvent('x', '2026-11-01', toOn, { kind, isDone }), '2026-11-22')).toBe(expected);
  });
});
