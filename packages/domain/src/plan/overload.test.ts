import { describe, expect, it } from '@jest/globals';
import { planned } from '../../test/timelines.ts';
import { parseDay } from '../days/days.ts';
import type { Closure } from '../days/work-calendar.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { wordsIn } from '../words/words.ts';
import { overloads } from './overload.ts';

const input = planned('iso-27001-2022', { startOn: '2026-11-30', targetOn: '2027-11-30' });
const timeline = timelineOf(input);
const people = { ada: 'Ada King', ben: 'Ben Ito' };
type Work = [person: keyof typeof people, mondayOn: string, hours: number];

const programme = (id: string, work: readonly Work[]) => ({
  ...{ id, name: id.toUpperCase(), lifecycle: input.lifecycle, timeline, auditsOwnArea: false },
  work: work.map(([person, mondayOn, hours]) => ({
    person: { id: person, name: people[person] },
    mondayOn: parseDay(mondayOn),
    hours,
  })),
});

/** Programmes by their work, on a day: who is short in the week of which Monday, needed, available and from when it fits. */
function short(works: readonly Work[][], todayOn = '2026-11-30', closures: readonly Closure[] = []) {
  const calendar = { workingDays: [1, 2, 3, 4, 5], closures };
  const programmes = works.map((work, index) => programme(`p${index}`, work));
  return overloads(programmes, { today: parseDay(todayOn), calendar }, wordsIn('en'));
}
const said = /^(\w+).* has (\d+) hours? .* week from ([^,]+), and (\d+) hours? .*: (\d+) hours? too many/;
/** Who, week, needed, available, too many. */
const figures = (found: ReturnType<typeof short>) =>
  found.map(({ message }) => {
    const [, who, needed, week, available, over] = said.exec(message) ?? [];
    return `${who} ${week}: ${needed} of ${available}, ${over}`;
  });
const holiday = (fromOn: string, toOn: string, kind: Closure['kind'] = 'holiday'): Closure => ({
  ...{ kind, name: 'Closed', isYearly: false },
  ...{ fromOn: parseDay(fromOn), toOn: parseDay(toOn) },
});

describe('a person is overloaded', () => {
  it('says who, in which week, how much is needed and there, and what would free it', () => {
    const [found, ...more] = short([[['ada', '2026-11-30', 30]], [['ada', '2026-11-30', 22]]]);

    expect(more).toEqual([]);
    expect(found).toEqual({
      ...{ code: 'person_overloaded', severity: 'warning', stageKey: null, milestoneId: null, rule: null },
      on: parseDay('2026-11-30'),
      message:
        'Ada King has 52 hours of work due by the end of the week from 30 Nov 2026, and 40 hours until then (8 hours on each working day): 12 hours too many.',
      waysOut: [
        'Give 12 hours of it to somebody else.',
        'Have it due later: by the end of the week from 7 Dec 2026 all of it fits.',
      ],
      programmeIds: ['p0', 'p1'],
    });
  });

  it.each<[string, Work[], string[], string?, Closure[]?]>([
    ['with exactly as much as there is: no', [['ada', '2026-11-30', 40]], []],
    ['with part of an hour too many', [['ada', '2026-11-30', 40.25]], ['Ada 30 Nov 2026: 41 of 40, 1']],
    ['with more due in a week, but weeks to do it in: no', [['ada', '2026-12-14', 120]], []],
    ['with more than all weeks until then', [['ada', '2026-12-14', 121]], ['Ada 14 Dec 2026: 121 of 120, 1']],
    [
      'by work of earlier weeks that fills them',
      [
        ['ada', '2026-11-30', 40],
        ['ada', '2026-12-07', 40],
        ['ada', '2026-12-14', 41],
      ],
      ['Ada 14 Dec 2026: 121 of 120, 1'],
    ],
    [
      'once for one shortage, and again where it grows',
      [
        ['ada', '2026-11-30', 50],
        ['ada', '2026-12-07', 40],
        ['ada', '2026-12-14', 45],
      ],
      ['Ada 30 Nov 2026: 50 of 40, 10', 'Ada 14 Dec 2026: 135 of 120, 15'],
    ],
    ['with what is overdue in this week', [['ada', '2026-09-07', 41]], ['Ada 30 Nov 2026: 41 of 40, 1']],
    [
      'in the rest of a week: from Thursday on',
      [['ada', '2026-11-30', 17]],
      ['Ada 30 Nov 2026: 17 of 16, 1'],
      '2026-12-03',
    ],
    ['on a Sunday with what the next week holds: no', [['ada', '2026-11-30', 40]], [], '2026-12-06'],
    ['on a Sunday', [['ada', '2026-11-30', 41]], ['Ada 7 Dec 2026: 41 of 40, 1'], '2026-12-06'],
    [
      'within the Christmas closure: as much as there is after it',
      [['ada', '2026-12-21', 9]],
      ['Ada 28 Dec 2026: 9 of 8, 1'],
      '2026-12-25',
      [holiday('2026-12-24', '2026-12-31')],
    ],
    [
      'over the Christmas closure',
      [['ada', '2026-12-21', 41]],
      ['Ada 21 Dec 2026: 41 of 24, 17'],
      '2026-12-21',
      [holiday('2026-12-24', '2027-01-01')],
    ],
    [
      'in a freeze, in which people work: no',
      [['ada', '2026-12-21', 40]],
      [],
      '2026-12-21',
      [holiday('2026-12-21', '2027-01-01', 'freeze')],
    ],
    [
      'each for themselves',
      [
        ['ada', '2026-11-30', 39],
        ['ben', '2026-11-30', 44],
      ],
      ['Ben 30 Nov 2026: 44 of 40, 4'],
    ],
    ['in more than two years: not looked at', [['ada', '2029-12-31', 99_000]], []],
  ])('%s', (_, work, expected, todayOn = '2026-11-30', closures = []) => {
    expect(figures(short([work], todayOn, closures))).toEqual(expected);
  });

  it('has no later week to offer where none is long enough', () => {
    expect(short([[['ada', '2026-11-30', 99_999]]])[0]?.waysOut).toEqual(['Give 99959 hours of it to somebody else.']);
  });
});
