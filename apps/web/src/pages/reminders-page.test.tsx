import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Reminder, ReminderRule } from '@waymark/contracts';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, noWork } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const reminder: Reminder = {
  id: anId(40),
  kind: 'task',
  level: 'own',
  title: 'Restore test',
  dueOn: '2026-11-24',
  eventId: `task:${anId(41)}`,
  programmeId: anId(3),
  createdAt: '2026-11-17T06:00:00.000Z',
  isRead: false,
};
const rule: ReminderRule = {
  kind: 'task',
  isOn: true,
  leadDays: [7, 1],
  escalateToManagersAfter: 3,
  escalateToOwnersAfter: 7,
  version: 2,
};
const base = {
  'GET /session': { me: aMe(aMembership()) },
  'GET /system': { version: '1', demo: false, mail: true, signUp: 'open' },
  'GET /orgs/:org/programmes': [],
  'GET /orgs/:org/my-work': noWork,
  'GET /orgs/:org/reminders': { items: [reminder], unread: 1 },
  'POST /orgs/:org/reminders/read': { items: [{ ...reminder, isRead: true }], unread: 0 },
  'GET /orgs/:org/reminder-rules': [rule],
  'GET /orgs/:org/me/reminder-preferences': { items: [{ kind: 'task', delivery: 'digest' }] },
};

it('leads from the bell to what a reminder is about, and marks it read', async () => {
  const requests = fakeApi(base);
  const { router } = renderApp('/o/northwind/reminders');

  await userEvent.click(await screen.findByRole('button', { name: 'Reminders, 1 not read' }));
  const box = within(await screen.findByRole('dialog', { name: 'Reminders' }));
  await userEvent.click(await box.findByRole('link', { name: /^Restore test/ }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({ ids: [anId(40)] }));
  expect(router.state.location.pathname).toBe('/o/northwind/my-work');
  expect(router.state.location.search).toMatchObject({ task: anId(41) });
});

it('gives the focus back to the bell when its list is closed by keyboard', async () => {
  fakeApi(base);
  renderApp('/o/northwind/reminders');
  await userEvent.click(await screen.findByRole('button', { name: 'Reminders, 1 not read' }));
  await screen.findByRole('dialog', { name: 'Reminders' });

  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Reminders' })).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Reminders, 1 not read' })).toHaveFocus();
});

it('lights no entry of the navigation, for it belongs to none', async () => {
  fakeApi(base);
  renderApp('/o/northwind/reminders');

  const links = await screen.findAllByRole('link', { name: 'Overview' });

  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null]);
});

it('tells contributors of no page that they may not open', async () => {
  fakeApi({
    ...base,
    'GET /session': { me: aMe(aMembership({ role: 'contributor' })) },
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
  });
  renderApp('/o/northwind/settings/reminders');

  expect(await screen.findByText(/This installation sends no mail, so nothing is mailed/)).toBeVisible();
});

it('marks all of them read at once', async () => {
  const requests = fakeApi(base);
  renderApp('/o/northwind/reminders');

  await userEvent.click(await screen.findByRole('button', { name: 'Mark all as read' }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({}));
});

it('says when there are none', async () => {
  fakeApi({ ...base, 'GET /orgs/:org/reminders': { items: [], unread: 0 } });
  renderApp('/o/northwind/reminders');

  expect(await screen.findByRole('heading', { name: 'No reminders yet' })).toBeVisible();
});

it('changes the lead times of the organisation chip by chip', async () => {
  const requests = fakeApi({ ...base, 'PATCH /orgs/:org/reminder-rules/task': { ...rule, leadDays: [7], version: 3 } });
  renderApp('/o/northwind/settings/reminders');
  const tasks = within(await screen.findByRole('group', { name: 'Tasks' }));

  await userEvent.click(tasks.getByRole('button', { name: 'Take away: 1 day before' }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({ leadDays: [7] }));
  expect(requests.find(({ method }) => method === 'PATCH')?.headers.get('if-match')).toBe('"2"');
});

it('takes a rule back that the server refuses, and says why in its row', async () => {
  fakeApi({ ...base, 'PATCH /orgs/:org/reminder-rules/task': aProblem(412, 'resource.changed_meanwhile') });
  renderApp('/o/northwind/settings/reminders');
  const tasks = within(await screen.findByRole('group', { name: 'Tasks' }));

  await userEvent.click(tasks.getByRole('switch', { name: 'Remind of: Tasks' }));

  expect(await tasks.findByRole('alert')).toHaveTextContent(/Somebody changed this while you were editing/);
  expect(tasks.getByRole('switch', { name: 'Remind of: Tasks' })).toBeChecked();
});

it('shows contributors the rules in words, with nothing to change', async () => {
  const off = { ...rule, kind: 'audit', isOn: false };
  const contributor = aMe(aMembership({ role: 'contributor' }));
  fakeApi({ ...base, 'GET /session': { me: contributor }, 'GET /orgs/:org/reminder-rules': [rule, off] });
  renderApp('/o/northwind/settings/reminders');
  const tasks = await screen.findByRole('group', { name: 'Tasks' });

  expect(tasks).toHaveTextContent('Compliance managers, when not doneafter 3 days');
  expect(screen.getByRole('group', { name: 'Audits' })).toHaveTextContent('Nobody is reminded.');
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Take away/ })).not.toBeInTheDocument();
});

it('keeps how the person wants to be told', async () => {
  const requests = fakeApi({
    ...base,
    'PUT /orgs/:org/me/reminder-preferences/task': { items: [{ kind: 'task', delivery: 'app_only' }] },
  });
  renderApp('/o/northwind/settings/reminders');

  await userEvent.click(await screen.findByRole('combobox', { name: 'How you are told: Tasks' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Only in the app', hidden: true }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ delivery: 'app_only' }));
});

it('asks whose word stays where somebody else changed the same of a rule, and puts different parts together', async () => {
  const current = { ...rule, leadDays: [1], escalateToManagersAfter: 9, version: 7 };
  const requests = fakeApi({
    ...base,
    'PATCH /orgs/:org/reminder-rules/task': ({ headers, body }: { headers: Headers; body: object }) =>
      headers.get('if-match') === '"7"'
        ? { ...current, ...body, version: 8 }
        : aProblem(412, 'resource.changed_meanwhile', { facts: { current } }),
  });
  renderApp('/o/northwind/settings/reminders');
  const tasks = within(await screen.findByRole('group', { name: 'Tasks' }));
  const patches = () => requests.filter(({ method }) => method === 'PATCH');

  await userEvent.click(tasks.getByRole('switch', { name: 'Remind of: Tasks' }));

  await waitFor(() => expect(patches()).toHaveLength(2));
  expect(patches()[1]?.body).toEqual({ isOn: false });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
