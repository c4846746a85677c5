import { describe, expect, it } from '@jest/globals';
import { decisionAbilities } from '../abilities/decision-abilities.ts';
import { parseDay } from '../days/days.ts';
import { roles } from '../people/roles.ts';
import { decisionStates, laterDays } from './decisions.ts';

describe('a stage on a later day', () => {
  it.each([
    ['2027-03-10', '2027-03-14', '2027-04-01', '2027-04-05'],
    ['2027-02-26', '2027-02-26', '2028-02-29', '2028-02-29'],
  ])('from %s to %s begins on %s and ends on %s', (from, to, on, until) => {
    const days = laterDays({ plannedFromOn: parseDay(from), plannedToOn: parseDay(to) }, parseDay(on));

    expect([`${days.plannedFromOn}`, `${days.plannedToOn}`]).toEqual([on, until]);
  });
});

describe('what somebody may do with a decision', () => {
  const mayOf = (userId: string, state: (typeof decisionStates)[number] = 'open') =>
    Object.fromEntries(
      roles.map((role) => {
        const { edit, withdraw, decide } = decisionAbilities({ state, deciderId: 'ada' }, { userId, role });
        return [role, [edit && 'edit', withdraw && 'withdraw', decide && 'decide'].filter(Boolean).join(' ')];
      }),
    );

  it('is for who asks to edit, and for who was asked to decide', () => {
    const nobody = { contributor: '', auditor: '' };
    expect(mayOf('ada')).toEqual({
      ...{ owner: 'edit withdraw decide', manager: 'edit withdraw decide', executive: 'decide' },
      ...nobody,
    });
    expect(mayOf('bo')).toEqual({ owner: 'edit withdraw', manager: 'edit withdraw', executive: '', ...nobody });
  });

  it.each(decisionStates.filter((state) => state !== 'open'))('is nothing once it is %s', (state) => {
    expect(Object.values(mayOf('ada', state)).join('')).toBe('');
  });
});
