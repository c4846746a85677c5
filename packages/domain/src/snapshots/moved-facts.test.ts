import { describe, expect, it } from '@jest/globals';
import { movedDates, movedGates, type PlanFacts } from './moved-facts.ts';

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  targetOn: '2027-03-30',
  stages: [
    { key: 'stage_1', plannedToOn: '2027-01-19' },
    { key: 'stage_2', plannedToOn: '2027-03-09' },
  ],
  nextHardDate: { id: 'surveillance_1', on: '2027-12-01' },
  gates: [
    { id: 'documents_approved', isMet: false },
    { id: 'no_open_major', isMet: true },
  ],
  ...more,
});

describe('movedDates', () => {
  it('says which days are other ones and by how much, the soonest first', () => {
    const later = facts({
      targetOn: '2027-04-20',
      stages: [
        { key: 'stage_1', plannedToOn: '2027-01-12' },
        { key: 'stage_2', plannedToOn: '2027-03-09' },
        { key: 'added', plannedToOn: '2027-02-01' },
      ],
      nextHardDate: { id: 'surveillance_1', on: '2027-12-15' },
    });

    expect(movedDates(facts(), later)).toEqual([
      { kind: 'stage', key: 'stage_1', from: '2027-01-19', to: '2027-01-12', days: -7 },
      { kind: 'target', key: null, from: '2027-03-30', to: '2027-04-20', days: 21 },
      { kind: 'hard_date', key: 'surveillance_1', from: '2027-12-01', to: '2027-12-15', days: 14 },
    ]);
  });

  it('tells the end of a stage once that is the next hard date too', () => {
    const next = (on: string) => ({
      stages: [{ key: 'stage_1', plannedToOn: on }],
      nextHardDate: { id: 'stage-stage_1', on },
    });

    const moved = movedDates(facts(next('2027-01-19')), facts(next('2027-01-20')));

    expect(moved.map(({ kind, key }) => [kind, key])).toEqual([['stage', 'stage_1']]);
  });

  it('takes another next hard date for another date, not for one that moved', () => {
    expect(movedDates(facts(), facts({ nextHardDate: { id: 'surveillance_2', on: '2028-12-01' } }))).toEqual([]);
    expect(movedDates(facts(), facts({ nextHardDate: null }))).toEqual([]);
  });
});

describe('movedGates', () => {
  it('says which opened, which are met, and which of those that are new are met', () => {
    const gates = [
      { id: 'documents_approved', isMet: true },
      { id: 'no_open_major', isMet: false },
      { id: 'new_and_open', isMet: false },
      { id: 'new_and_met', isMet: true },
    ];

    expect(movedGates(facts(), facts({ gates }))).toEqual([
      { id: 'documents_approved', isMet: true },
      { id: 'no_open_major', isMet: false },
      { id: 'new_and_met', isMet: true },
    ]);
    expect(movedGates(facts(), facts())).toEqual([]);
  });
});
