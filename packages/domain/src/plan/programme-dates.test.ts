import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../days/days.ts';
import type { TimeBasis } from '../schemes/schemes.ts';
import { assertProgrammeCategories, assertProgrammeDates } from './programme-dates.ts';

const dates = (timeBasis: TimeBasis, changes: Record<string, string | null> = {}) => {
  const texts: Record<string, string | null> = {
    today: '2026-11-24',
    startOn: '2026-12-01',
    targetOn: '2027-12-01',
    asOfOn: timeBasis === 'as_of' ? '2027-06-30' : null,
    periodFromOn: timeBasis === 'period' ? '2027-01-01' : null,
    periodToOn: timeBasis === 'period' ? '2027-06-30' : null,
    ...changes,
  };
  const optional = (key: string) => (texts[key] ? parseDay(texts[key]) : null);
  const needed = (key: string) => parseDay(texts[key] ?? '');
  return {
    timeBasis,
    today: needed('today'),
    startOn: needed('startOn'),
    targetOn: needed('targetOn'),
    asOfOn: optional('asOfOn'),
    periodFromOn: optional('periodFromOn'),
    periodToOn: optional('periodToOn'),
  };
};

describe('assertProgrammeDates', () => {
  it.each([
    ['a certificate', dates('certificate')],
    ['a report on a day', dates('as_of')],
    ['a report on a period', dates('period')],
    ['a period of exactly three months', dates('period', { periodToOn: '2027-03-31' })],
    ['a period that has begun before the programme', dates('period', { periodFromOn: '2026-07-01' })],
    ['a start in the past', dates('certificate', { startOn: '2026-01-01' })],
    ['a target today', dates('certificate', { startOn: '2026-01-01', targetOn: '2026-11-24' })],
  ])('takes %s', (_, input) => {
    expect(() => assertProgrammeDates(input)).not.toThrow();
  });

  it.each([
    ['programme.dates_reversed', { from: 'startOn', to: 'targetOn' }, dates('certificate', { targetOn: '2026-11-30' })],
    [
      'programme.target_in_past',
      { today: '2026-11-24' },
      dates('certificate', { startOn: '2026-01-01', targetOn: '2026-11-23' }),
    ],
    ['programme.as_of_required', {}, dates('as_of', { asOfOn: null })],
    ['programme.dates_reversed', { from: 'asOfOn', to: 'targetOn' }, dates('as_of', { asOfOn: '2027-12-02' })],
    ['programme.period_required', {}, dates('period', { periodFromOn: null })],
    ['programme.period_required', {}, dates('period', { periodToOn: null })],
    [
      'programme.dates_reversed',
      { from: 'periodFromOn', to: 'periodToOn' },
      dates('period', { periodToOn: '2026-12-31' }),
    ],
    ['programme.dates_reversed', { from: 'periodToOn', to: 'targetOn' }, dates('period', { periodToOn: '2027-12-02' })],
  ])('refuses with %s %j', (code, facts, input) => {
    expect(() => assertProgrammeDates(input)).toThrow(expect.objectContaining({ code, facts }));
  });
});

describe('assertProgrammeCategories', () => {
  const offered = [
    { id: 'security', isMandatory: true },
    { id: 'privacy', isMandatory: false },
  ] as const;

  it('takes security and what is offered, and nothing where nothing is offered', () => {
    expect(() => assertProgrammeCategories(offered, ['privacy', 'security'])).not.toThrow();
    expect(() => assertProgrammeCategories(offered, ['security'])).not.toThrow();
    expect(() => assertProgrammeCategories([], [])).not.toThrow();
  });

  it.each([
    ['programme.category_required', offered, ['privacy']],
    ['programme.category_unknown', offered, ['security', 'availability']],
    ['programme.category_unknown', [], ['security']],
  ] as const)('refuses with %s', (code, categories, chosen) => {
    expect(() => assertProgrammeCategories(categories, chosen)).toThrow(expect.objectContaining({ code }));
  });
});
