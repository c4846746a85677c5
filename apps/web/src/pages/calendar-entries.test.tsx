import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agenda, anEntry, anEntryEvent, calendarBase, openMenu } from '../test/calendar-entries.ts';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMember, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

it('creates an event that repeats, and shows its days before it is saved', async () => {
  const requests = fakeApi({ ...calendarBase, 'POST /orgs/:org/calendar/entries': anEntry });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: 'New event' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New event' }));

  await userEvent.click(dialog.getByRole('button', { name: 'Create event' }));
  expect(dialog.getByText('Give it a title.')).toBeVisible();

  await userEvent.type(dialog.getByRole('textbox', { name: /Title/ }), 'Access review');
  await userEvent.click(dialog.getByRole('combobox', { name: 'Repeats' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Monthly on the first Monday', hidden: true }));
  expect(within(dialog.getByRole('list', { name: 'Next days' })).getAllByRole('listitem')[1]).toHaveTextContent(
    /4 Jan 2027/,
  );
  await userEvent.click(dialog.getByRole('button', { name: 'Create event' }));

  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'New event' })).not.toBeInTheDocument());
  expect(requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
    title: 'Access review',
    fromOn: '2026-12-07',
    toOn: '2026-12-07',
    recurrence: 'FREQ=MONTHLY;BYDAY=1MO',
  });
});

it('shows the days of a rule somebody writes, and says what is wrong with one that cannot be read', async () => {
  const requests = fakeApi({ ...calendarBase, 'POST /orgs/:org/calendar/entries': anEntry });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: 'New event' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New event' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /Title/ }), 'Access review');
  await userEvent.click(dialog.getByRole('combobox', { name: 'Repeats' }));
  await userEvent.click(await screen.findByRole('option', { name: 'By a rule of its own', hidden: true }));

  const rule = dialog.getByRole('textbox', { name: /Rule/ });
  await userEvent.click(rule);
  await userEvent.paste('FREQ=MONTHLY;BYDAY=2TU');
  expect(dialog.getByText('Every month on the second Tuesday')).toBeVisible();
  const days = within(dialog.getByRole('list', { name: 'Next days' })).getAllByRole('listitem');
  expect(days[1]).toHaveTextContent(/8 Dec 2026/);

  await userEvent.paste(';BYHOUR=9');
  await userEvent.click(dialog.getByRole('button', { name: 'Create event' }));

  expect(dialog.getByText('“BYHOUR” is not part of a rule for whole days. Take it out.')).toBeVisible();
  expect(rule).toBeInvalid();
  expect(requests.some(({ method }) => method === 'POST')).toBe(false);
});

it('leaves one day out only with a reason', async () => {
  const requests = fakeApi({ ...calendarBase, 'PUT /orgs/:org/calendar/entries/:id/days/:day': anEntry });
  renderApp(agenda);
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Leave out this day…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave out Access review' }));

  await userEvent.click(dialog.getByRole('button', { name: 'Leave it out' }));
  expect(dialog.getByText('Say why it is left out.')).toBeVisible();
  expect(requests.some(({ method }) => method === 'PUT')).toBe(false);

  await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Company holiday');
  await userEvent.click(dialog.getByRole('button', { name: 'Leave it out' }));

  await waitFor(() => expect(requests.some(({ method }) => method === 'PUT')).toBe(true));
  const sent = requests.find(({ method }) => method === 'PUT');
  expect(sent?.path).toMatch(/\/days\/2026-12-07$/);
  expect(sent?.body).toEqual({ change: 'skip', reason: 'Company holiday' });
  expect(sent?.headers.get('if-match')).toBe('"4"');
});

it('moves all days of an event and says how it repeats then', async () => {
  const requests = fakeApi({ ...calendarBase, 'PATCH /orgs/:org/calendar/entries/:id': anEntry });
  renderApp(agenda);
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Move Access review' }));

  const day = dialog.getByRole('textbox', { name: /New day/ });
  await userEvent.clear(day);
  await userEvent.type(day, '2026-12-10');
  await userEvent.tab();
  await userEvent.click(dialog.getByRole('radio', { name: /All days of the event/ }));
  expect(await dialog.findByText('Then: Monthly on day 10')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Move' }));

  await waitFor(() => expect(requests.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
    fromOn: '2026-12-10',
    recurrence: 'FREQ=MONTHLY',
  });
});

it('shows both versions when somebody else changed the event meanwhile', async () => {
  const theirs = { ...anEntry, title: 'Access review of Q4', version: 5 };
  const requests = fakeApi({
    ...calendarBase,
    'PATCH /orgs/:org/calendar/entries/:id': ({ headers }: { headers: Headers }) =>
      headers.get('if-match') === '"5"'
        ? theirs
        : aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }),
  });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: /^Access review/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit event' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /Title/ }), ' of all');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  const titles = within(await screen.findByRole('region', { name: 'Title' }));
  expect(titles.getByText('Access review of Q4')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));

  await waitFor(() => expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
  expect(requests.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ title: 'Access review of all' });
});

it('offers nothing to change to whoever may only look', async () => {
  const contributor = aMe(aMembership({ role: 'contributor' }));
  const { entry, ...event } = anEntryEvent;
  const seen = { ...event, entry: entry && { ...entry, abilities: { edit: false, complete: false } } };
  fakeApi({
    ...calendarBase,
    'GET /session': { me: { ...contributor, user: { ...contributor.user, id: anId(9) } } },
    'GET /orgs/:org/calendar/events': { items: [seen], closures: [], conflicts: [] },
  });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: /^Access review/ }));

  expect(await screen.findByRole('heading', { name: 'Access review' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Mark done' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'New event' })).not.toBeInTheDocument();
});

it('asks the server for the dates of one person, and keeps that in the address', async () => {
  const member = aMember({ id: anId(2), name: 'Ines Halvorsen', email: 'ines@northwind.example' }, 'manager');
  const requests = fakeApi({ ...calendarBase, 'GET /orgs/:org/members': [member] });
  const { router } = renderApp(agenda);

  await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Person' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Ines Halvorsen' }));

  await waitFor(() => expect(requests.at(-1)?.query.get('personId')).toBe(anId(2)));
  expect(router.state.location.search).toMatchObject({ personId: anId(2) });
});

it('lists the days an event was left out on, and puts one back', async () => {
  const decision = { change: 'skip', reason: 'Everybody is ill' };
  const skipped = { ...anEntry, decided: [{ originalOn: '2027-01-07', decision }] };
  const requests = fakeApi({
    ...calendarBase,
    'GET /orgs/:org/calendar/entries/:id': skipped,
    'PUT /orgs/:org/calendar/entries/:id/days/:day': anEntry,
  });
  renderApp(agenda);
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Days left out…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Days left out of Access review' }));

  expect(await dialog.findByText('Everybody is ill')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Restore 7 Jan 2027' }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ change: 'restore' }));
  expect(requests.find(({ method }) => method === 'PUT')?.path).toMatch(/\/days\/2027-01-07$/);
});

it('asks whose word stays where somebody else has decided about the same day, and sends it over theirs', async () => {
  const decided = [{ originalOn: '2026-12-07', decision: { change: 'move', toOn: '2026-12-09' } }];
  const theirs = { ...anEntry, decided, version: 5 };
  const bo = { by: { id: anId(7), name: 'Bo Brown' }, at: '2026-12-01T12:41:00Z' };
  const requests = fakeApi({
    ...calendarBase,
    'PUT /orgs/:org/calendar/entries/:id/days/:day': ({ headers }: { headers: Headers }) =>
      headers.get('if-match') === '"5"'
        ? { ...theirs, version: 6 }
        : aProblem(412, 'resource.changed_meanwhile', {
            facts: { current: theirs, last: bo, fields: { originalOn: bo } },
          }),
  });
  renderApp(agenda);
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Leave out this day…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave out Access review' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Company holiday');
  await userEvent.click(dialog.getByRole('button', { name: 'Leave it out' }));

  expect(await screen.findByRole('dialog', { name: /^Bo Brown changed this meanwhile/ })).toBeVisible();
  const day = within(screen.getByRole('region', { name: '7 Dec 2026' }));
  expect(day.getByText('Moved to 9 Dec 2026')).toBeVisible();
  expect(day.getByText('Left out: Company holiday')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));

  await waitFor(() => expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  const sent = requests.findLast(({ method }) => method === 'PUT');
  expect(sent?.body).toEqual({ change: 'skip', reason: 'Company holiday' });
  expect(sent?.headers.get('if-match')).toBe('"5"');
});

it('does not ask about another day of the same event, or a new title', async () => {
  const decided = [{ originalOn: '2027-01-07', decision: { change: 'skip', reason: 'Closed' } }];
  const theirs = { ...anEntry, title: 'Access review of all', decided, version: 5 };
  const requests = fakeApi({
    ...calendarBase,
    'PUT /orgs/:org/calendar/entries/:id/days/:day': ({ headers }: { headers: Headers }) =>
      headers.get('if-match') === '"5"'
        ? { ...theirs, version: 6 }
        : aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }),
  });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: /^Access review/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Mark done' }));

  expect(await screen.findByText('Access review is done.')).toBeVisible();
  expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
});
