import { expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarEvent } from '@waymark/contracts';
// Loaded on demand elsewhere; here it is there from the start, however slow the machine.
import '../features/calendar/year/year-view.tsx';
import { anEntryEvent } from '../test/calendar-entries.ts';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const base = {
  'GET /session': { me: aMe(aMembership()) },
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/reminders': { items: [], unread: 0 },
};

it('opens what the wheel shows by keyboard, with the same dates in the list beside it', async () => {
  const conflict = {
    code: 'x',
    severity: 'blocker',
    message: 'Fieldwork meets a freeze.',
    on: '2027-01-04',
    programmeIds: [],
    waysOut: ['Begin on 7 January.'],
  };
  fakeApi({
    ...base,
    'GET /orgs/:org/calendar/events': { items: [anEntryEvent], closures: [], conflicts: [conflict] },
  });
  renderApp('/o/northwind/calendar?view=year&on=2026-12-07');

  const wheel = await screen.findByRole('group', { name: /as a wheel/ });
  const week = within(wheel).getByRole('button', { name: 'Week from 1 Dec, 1 date' });
  act(() => week.focus());
  await userEvent.keyboard('{Enter}');

  expect(await screen.findByRole('heading', { name: 'Week from 1 Dec' })).toBeVisible();
  expect(screen.getByText('Begin on 7 January.')).toBeVisible();
});

it('leads from the wheel to a month, to one programme and to the agenda of a week', async () => {
  const stage: CalendarEvent = {
    ...anEntryEvent,
    ...{ id: `stage:${anId(40)}`, kind: 'stage', title: 'Gap analysis', toOn: '2027-01-20', entry: null },
    ...{ programmeId: anId(3), programmeName: 'ISO/IEC 27001' },
  };
  fakeApi({ ...base, 'GET /orgs/:org/calendar/events': { items: [anEntryEvent, stage], closures: [], conflicts: [] } });
  const { router } = renderApp('/o/northwind/calendar?view=year&on=2026-12-07');
  const wheel = within(await screen.findByRole('group', { name: /as a wheel/ }));

  await userEvent.click(wheel.getByRole('button', { name: 'Week from 1 Dec, 1 date' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Show in the agenda' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ view: 'agenda', on: '2026-12-01' }));
  await act(() => router.navigate({ to: '.', search: { view: 'year', on: '2026-12-07' } }));
  const again = within(await screen.findByRole('group', { name: /as a wheel/ }));
  await userEvent.click(again.getByRole('button', { name: 'ISO/IEC 27001, Show only this programme' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ programmeId: anId(3) }));
  await userEvent.click(again.getByRole('button', { name: 'February 2027' }));

  await waitFor(() => expect(router.state.location.search).toMatchObject({ view: 'month', on: '2027-02-01' }));
});
