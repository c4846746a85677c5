import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agenda, anEntry, anEntryEvent, calendarBase, openMenu } from '../test/calendar-entries.ts';
import { fakeApi } from '../test/fake-api.ts';
import { renderApp } from '../test/render.tsx';

it('lets a review be due on any day of its quarter, and shows the quarters before it is saved', async () => {
  const requests = fakeApi({ ...calendarBase, 'POST /orgs/:org/calendar/entries': anEntry });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: 'New event' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New event' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /Title/ }), 'Access review');
  expect(dialog.queryByRole('combobox', { name: 'Due' })).not.toBeInTheDocument();
  await userEvent.click(dialog.getByRole('combobox', { name: 'Repeats' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Every three months', hidden: true }));

  await userEvent.click(dialog.getByRole('combobox', { name: 'Due' }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'On any day of the calendar quarter', hidden: true }),
  );
  const windows = within(dialog.getByRole('list', { name: 'Next windows' })).getAllByRole('listitem');
  await userEvent.click(dialog.getByRole('button', { name: 'Create event' }));

  expect(windows[0]).toHaveTextContent('1 Oct – 31 Dec 2026');
  expect(windows[1]).toHaveTextContent('1 Jan – 31 Mar 2027');
  expect(dialog.queryByRole('combobox', { name: 'On a day nobody works' })).not.toBeInTheDocument();
  expect(dialog.queryByLabelText(/Last day/)).not.toBeInTheDocument();
  expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
    recurrence: 'FREQ=MONTHLY;INTERVAL=3',
    anchoredTo: 'window',
  });
});

it('offers no moving of a window, and no completion before it opens', async () => {
  const window = {
    id: anEntry.id,
    originalOn: '2027-01-01',
    decision: null,
    isRecurring: true,
    isWindow: true,
    abilities: { edit: true, complete: true },
    version: 4,
  };
  const later = { ...anEntryEvent, fromOn: '2099-01-01', toOn: '2099-03-31', entry: window };
  fakeApi({ ...calendarBase, 'GET /orgs/:org/calendar/events': { items: [later], closures: [], conflicts: [] } });
  renderApp('/o/northwind/calendar?view=agenda&on=2099-01-01');
  await openMenu();

  expect(await screen.findByRole('menuitem', { name: 'Leave out this window…' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Move to…' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Mark done' })).not.toBeInTheDocument();
});
