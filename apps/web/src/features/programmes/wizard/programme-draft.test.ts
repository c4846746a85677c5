import { describe, expect, it } from '@jest/globals';
import type { Scheme } from '@waymark/contracts';
import { dateRefusal, emptyDraft, periodOf, suggestedDates, toCreateProgramme } from './programme-draft.ts';

const aScheme = (more: Partial<Scheme> = {}): Scheme => ({
  group: { id: 'certificate', title: 'A certificate' },
  family: 'iso-27001',
  isLeading: true,
  madeFrom: [],
  asksForYearEnd: false,
  id: 'soc-2-type-2',
  name: 'SOC 2 Type 2',
  frameworkId: 'soc-2-tsc',
  summary: '',
  result: '',
  issuedBy: '',
  audience: '',
  usualMonths: { from: 9, to: 18 },
  timeBasis: 'period',
  categories: [
    { id: 'security', name: 'Security', isMandatory: true, requirementCount: 33, meaning: '' },
    { id: 'availability', name: 'Availability', isMandatory: false, requirementCount: 3, meaning: '' },
  ],
  requirementCount: 33,
  isWithdrawn: false,
  ...more,
});

const today = '2026-11-24';

describe('the dates proposed', () => {
  it.each([
    ['certificate', { startOn: today, targetOn: '2028-01-24', asOfOn: null, periodFromOn: null, periodToOn: null }],
    ['as_of', { startOn: today, asOfOn: '2027-02-24', targetOn: '2027-04-21', periodFromOn: null, periodToOn: null }],
    [
      'period',
      { startOn: today, asOfOn: null, periodFromOn: '2027-03-01', periodToOn: '2027-08-31', targetOn: '2027-10-26' },
    ],
  ] as const)('fit a scheme with the time basis %s', (timeBasis, dates) => {
    expect(suggestedDates(aScheme({ timeBasis }), today)).toEqual(dates);
    expect(dateRefusal(suggestedDates(aScheme({ timeBasis }), today), timeBasis, today)).toBeUndefined();
  });

  it('count a period of months with both its ends', () => {
    expect(periodOf('2027-01-01', 12)).toEqual({
      periodFromOn: '2027-01-01',
      periodToOn: '2027-12-31',
      targetOn: '2028-02-25',
    });
  });
});

describe('dates no plan can be made of', () => {
  const dates = suggestedDates(aScheme(), today);
  it.each([
    ['a missing end', { periodToOn: null }, { field: 'periodToOn', code: undefined }],
    [
      'a period that ends before it begins',
      { periodToOn: '2027-02-01' },
      { field: 'periodToOn', code: 'programme.dates_reversed' },
    ],
    ['a target within the period', { targetOn: '2027-05-01' }, { field: 'targetOn', code: 'programme.dates_reversed' }],
  ])('are said at the field: %s', (_case, change, refusal) => {
    expect(dateRefusal({ ...dates, ...change }, 'period', today)).toEqual(refusal);
  });
});

describe('what is sent', () => {
  const draft = { ...emptyDraft, ...suggestedDates(aScheme(), today), scopeStatement: ' The platform ' };

  it('always holds the mandatory category, and no name that was not given', () => {
    expect(toCreateProgramme({ ...draft, categories: ['availability'] }, aScheme())).toMatchObject({
      scheme: 'soc-2-type-2',
      scopeStatement: 'The platform',
      categories: ['security', 'availability'],
      auditorFirm: null,
    });
    expect(toCreateProgramme(draft, aScheme())).not.toHaveProperty('name');
  });

  it('leaves out dates that belong to another kind of scheme', () => {
    const certificate = aScheme({ id: 'iso-27001-2022', timeBasis: 'certificate', categories: [] });

    expect(toCreateProgramme(draft, certificate)).toMatchObject({
      categories: [],
      periodFromOn: null,
      periodToOn: null,
    });
  });

  it('is nothing while the scope is missing', () => {
    expect(toCreateProgramme({ ...draft, scopeStatement: ' ' }, aScheme())).toBeUndefined();
  });
});
