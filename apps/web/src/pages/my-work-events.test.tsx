import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, noWork } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const owner = { id: anId(9), name: 'Ada Byron' };
const work = {
  ...{ kind: 'event', segment: 'events', asks: '', because: '', opens: 'event', part: null, context: '', owner },
  ...{
    id: anId(5),
    title: 'Restore test',
    programmeId: null,
    dueOn: '2026-12-07',
    isOverdue: false,
    section: 'later',
    version: 4,
  },
};
const event = {
  ...{ id: `event:${anId(5)}:2026-12-07`, kind: 'event', title: 'Restore test', detail: 'From the tape' },
  ...{ fromOn: '2026-12-07', toOn: '2026-12-07', programmeId: null, programmeName: null, person: owner },
  ...{ isDone: false, isHard: false, effortHours: null },
  entry: {
    ...{ id: anId(5), originalOn: '2026-12-07', decision: null, isRecurring: true, isWindow: false, version: 4 },
    abilities: { edit: true, complete: true },
  },
};
const anEntry = {
  ...{ id: anId(5), kind: 'control', title: 'Restore test', note: '', fromOn: '2026-12-07', lengthDays: 1 },
  ...{ programmeId: null, owner, recurrence: 'FREQ=WEEKLY', shift: 'none', anchoredTo: 'date' },
  ...{ nextOn: ['2026-12-14'], skipped: [], version: 5 },
};

function server() {
  return fakeApi({
    'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/members': [],
    'GET /orgs/:org/my-work': {
      ...{ ...noWork, items: [work], total: 1 },
      bySegment: { ...noWork.bySegment, events: 1 },
      bySection: { ...noWork.bySection, later: 1 },
    },
    'GET /orgs/:org/calendar/events': { items: [event], closures: [], conflicts: [] },
    'PUT /orgs/:org/calendar/entries/:id/days/:day': anEntry,
  });
}

async function openEvent() {
  renderApp('/o/northwind/my-work');
  await userEvent.click(await screen.findByRole('link', { name: /Restore test/ }));
  return within(await screen.findByRole('complementary', { name: 'Restore test' }));
}

it('is opened where it is asked, and done there', async () => {
  const requests = server();
  const panel = await openEvent();

  expect(screen.getByRole('radio', { name: 'Events 1' })).toBeInTheDocument();
  expect(panel.getByText('From the tape')).toBeVisible();
  expect(panel.getByRole('link', { name: 'Show in the calendar' })).toHaveAttribute(
    'href',
    '/o/northwind/calendar?on=2026-12-07',
  );
  await userEvent.click(panel.getByRole('button', { name: 'Mark done' }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ change: 'complete' }));
  expect(requests.find(({ method }) => method === 'PUT')?.path).toMatch(/\/days\/2026-12-07$/);
});

it('can be left out with a reason', async () => {
  const requests = server();
  const panel = await openEvent();
  await userEvent.click(panel.getByRole('button', { name: 'More actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Leave out this day…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave out Restore test' }));

  await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Company holiday');
  await userEvent.click(dialog.getByRole('button', { name: 'Leave it out' }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({
      change: 'skip',
      reason: 'Company holiday',
    }),
  );
});
