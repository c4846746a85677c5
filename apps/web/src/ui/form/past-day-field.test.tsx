import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership } from '../../test/fixtures.ts';
import { renderAt } from '../../test/render.tsx';
import { PastDayField } from './past-day-field.tsx';

const personIn = (timeZone: string) => {
  const options = { ...Intl.DateTimeFormat().resolvedOptions(), timeZone };
  jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
};

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a day on which something has happened', () => {
  it.each([
    ['2026-11-29T11:00:00Z', 'Pacific/Auckland', 'UTC', '30 November 2026', undefined],
    ['2026-11-29T11:00:00Z', 'UTC', 'Pacific/Auckland', '30 November 2026', undefined],
    ['2026-11-29T10:59:59Z', 'UTC', 'Pacific/Auckland', '29 November 2026', '30 November 2026'],
    ['2026-11-29T15:00:00Z', 'America/Los_Angeles', 'Asia/Tokyo', '30 November 2026', undefined],
    ['2026-11-29T07:59:59Z', 'America/Los_Angeles', 'America/Los_Angeles', '28 November 2026', '29 November 2026'],
  ])('at %s, in %s for a person in %s, can be %s', async (now, organisation, person, last, after) => {
    fakeApi({ 'GET /session': { me: aMe(aMembership({ timeZone: organisation })) } });
    jest.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(now));
    personIn(person);
    renderAt('/o/northwind/x', <PastDayField label="Held on" value="2026-11-27" onChange={() => {}} />);

    await userEvent.click(await screen.findByRole('button', { name: /^Open calendar \S/ }));

    expect(await screen.findByRole('button', { name: last })).toBeEnabled();
    if (after) expect(screen.getByRole('button', { name: after })).toBeDisabled();
  });
});
