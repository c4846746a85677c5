import { expect, it } from '@jest/globals';
import { parseDay } from './days.ts';
import { nearestWorkingDay } from './work-calendar.ts';

it('looks at each day of a year without working days once, however many ask for the nearest one', () => {
  let looks = 0;
  const closedForYears = {
    ...{ name: 'Closed', isYearly: false, fromOn: parseDay('2026-01-01'), toOn: parseDay('2029-01-01') },
    get kind() {
      looks += 1;
      return 'holiday' as const;
    },
  };
  const calendar = { workingDays: [1, 2, 3, 4, 5, 6, 7], closures: [closedForYears] };

  for (let days = 0; days < 200; days += 1) nearestWorkingDay(parseDay('2027-01-01').add({ days }), calendar, 'after');

  expect(looks).toBe(200 + 366);
});
