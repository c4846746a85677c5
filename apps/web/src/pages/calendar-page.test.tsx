import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CalendarEvent } from '@waymark/contracts';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const task = {
  kind: 'task',
  fromOn: '2026-11-24',
  toOn: '2026-11-24',
  programmeId: anId(3),
  person: null,
  detail: '',
  isDone: false,
  isHard: false,
  effortHours: null,
  entry: null,
};
const events: CalendarEvent[] = [
  { ...task, kind: 'task', id: `task:${anId(10)}`, title: 'Restore test', programmeName: 'ISO/IEC 27001' },
  {
    ...task,
    kind: 'milestone',
    id: `milestone:${anId(11)}`,
    title: 'Management review',
    detail: 'Before Stage 1 closes.',
    programmeName: 'ISO/IEC 27001',
  },
];
const base = {
  'GET /session': { me: aMe(aMembership()) },
  'GET /orgs/:org/programmes': [aProgramme()],
  'GET /orgs/:org/calendar/events': { items: events, closures: [], conflicts: [] },
  'GET /orgs/:org/members': [],
  'GET /orgs/:org/reminders': { items: [], unread: 0 },
  'GET /orgs/:org/calendar/feeds': [],
};
const agenda = '/o/northwind/calendar?view=agenda&on=2026-11-22';

it('shows the agenda of three months and asks only for those', async () => {
  const requests = fakeApi(base);
  renderApp(agenda);

  expect(await screen.findByRole('button', { name: /^Restore test ?, Task, 24 Nov 2026/ })).toBeVisible();
  const asked = requests.find(({ path }) => path.endsWith('/calendar/events'));
  expect(asked?.query.toString()).toBe('from=2026-11-01&to=2027-01-31&withOverdue=true');
});

it('keeps what is overdue since before these months above them, the newest first to be seen', async () => {
  const missed = (day: number): CalendarEvent => ({
    ...task,
    ...{ kind: 'task', programmeName: null },
    ...{ id: `task:${anId(day)}`, title: `Missed ${day}`, fromOn: `2026-10-${day}`, toOn: `2026-10-${day}` },
  });
  const overdue = Array.from({ length: 10 }, (_, index) => missed(20 + index));
  fakeApi({ ...base, 'GET /orgs/:org/calendar/events': { items: events, overdue, closures: [], conflicts: [] } });
  renderApp(agenda);

  const part = await screen.findByRole('region', { name: 'Overdue' });
  const namesIn = () => within(part).getAllByRole('button', { name: /^Missed/ });
  expect(namesIn()).toHaveLength(8);
  expect(namesIn().at(-1)).toHaveAccessibleName(/^Missed 29/);
  // The number is that of the days shown, as wheel and month say it.
  expect(screen.getByText(`${events.length} dates`)).toBeVisible();
  expect(screen.getByText(/10 overdue since before/)).toBeVisible();

  await userEvent.click(within(part).getByRole('button', { name: 'Show 2 that are overdue longer' }));

  expect(namesIn()).toHaveLength(10);
  expect(namesIn()[0]).toHaveAccessibleName(/^Missed 20/);
  expect(namesIn()[0]).toHaveFocus();
});

it('keeps the kinds that are filtered by in the address', async () => {
  fakeApi(base);
  const { router } = renderApp(`${agenda}&kinds=milestone`);

  expect(await screen.findByRole('button', { name: /Management review/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Restore test/ })).not.toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Kind' }));

  expect(await screen.findByRole('button', { name: /Restore test/ })).toBeVisible();
  expect(router.state.location.search).not.toHaveProperty('kinds');
});

it('opens what stands behind a date, with the way to its row', async () => {
  fakeApi(base);
  renderApp(agenda);

  await userEvent.click(await screen.findByRole('button', { name: /Restore test/ }));

  const link = await screen.findByRole('link', { name: 'Open the task' });
  expect(link).toHaveAttribute('href', `/o/northwind/my-work?task=${anId(10)}`);
});

it('leads from many requirements of one day to the list of each programme, filtered by the day', async () => {
  const counted: CalendarEvent = {
    ...task,
    kind: 'finding',
    id: 'gap_items:finding:2026-11-24',
    title: '9 corrections due',
    programmeId: null,
    programmeName: null,
    counts: [
      { programmeId: anId(3), programmeName: 'ISO/IEC 27001', count: 7, unestimated: 0 },
      { programmeId: anId(4), programmeName: 'SOC 2', count: 2, unestimated: 0 },
    ],
  };
  fakeApi({ ...base, 'GET /orgs/:org/calendar/events': { items: [counted], closures: [], conflicts: [] } });
  renderApp(agenda);

  await userEvent.click(await screen.findByRole('button', { name: /9 corrections due/ }));

  const link = await screen.findByRole('link', { name: 'SOC 2' });
  const address = new URL(link.getAttribute('href') ?? '', 'http://way.example');
  expect(address.pathname).toBe(`/o/northwind/programmes/${anId(4)}/gap-analysis`);
  expect(address.search).toContain('dueAfter=2026-11-24');
  expect(address.search).toContain('dueBefore=2026-11-24');
  expect(address.search).toMatch(/conformity=.*major.*minor/);
});

it('says what to do in place of an empty month, too, where there is no programme yet', async () => {
  fakeApi({
    ...base,
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/calendar/events': { items: [], closures: [], conflicts: [] },
  });
  renderApp(agenda.replace('view=agenda', 'view=month'));

  expect(await screen.findByRole('link', { name: 'Choose a scheme' })).toBeVisible();
});

it('goes to the next month in the address', async () => {
  fakeApi(base);
  const { router } = renderApp(agenda);

  await userEvent.click(await screen.findByRole('button', { name: 'Month after' }));

  await waitFor(() => expect(router.state.location.search).toMatchObject({ on: '2026-12-01', view: 'agenda' }));
});

it('says what to do when there are no dates, and when they did not load', async () => {
  fakeApi({
    ...base,
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/calendar/events': { items: [], closures: [], conflicts: [] },
  });
  const { unmount } = renderApp(agenda);
  expect(await screen.findByRole('link', { name: 'Choose a scheme' })).toBeVisible();
  unmount();

  fakeApi({ ...base, 'GET /orgs/:org/calendar/events': aProblem(503, 'service.unavailable') });
  renderApp(agenda);
  expect(await screen.findByRole('alert')).toHaveTextContent('Waymark cannot be reached right now.');
});

it('shows a new address once and withdraws an old one after asking', async () => {
  const feed = {
    id: anId(20),
    name: 'My phone',
    programmeId: null,
    onlyMine: true,
    kinds: ['milestone'],
    alarmDays: 7,
    wholeBars: false,
    createdAt: '2026-10-02T08:00:00.000Z',
    lastReadAt: null,
  };
  const requests = fakeApi({
    ...base,
    'GET /orgs/:org/calendar/feeds': [feed],
    'POST /orgs/:org/calendar/feeds': {
      ...feed,
      id: anId(21),
      name: 'Mine',
      url: 'https://way.example/calendar/t.ics',
    },
    'DELETE /orgs/:org/calendar/feeds/:id': undefined,
  });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: 'Subscribe' }));
  const dialog = await screen.findByRole('dialog', { name: 'Subscribe to the calendar' });

  await userEvent.click(within(dialog).getByRole('button', { name: 'Make an address' }));

  expect(await within(dialog).findByLabelText('Address of Mine')).toHaveValue('https://way.example/calendar/t.ics');
  expect(within(dialog).getByRole('link', { name: 'Open in the calendar app' })).toHaveAttribute(
    'href',
    'webcal://way.example/calendar/t.ics',
  );

  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw My phone' }));
  const question = await screen.findByRole('dialog', { name: 'Withdraw My phone?' });
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(within(question).getByRole('button', { name: 'Withdraw' }));

  await waitFor(() => expect(requests.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('replaces an address after asking, and shows the new one once', async () => {
  const feed = {
    ...{
      id: anId(20),
      name: 'My phone',
      programmeId: null,
      onlyMine: false,
      kinds: [],
      alarmDays: null,
      wholeBars: false,
    },
    ...{ createdAt: '2026-10-02T08:00:00.000Z', lastReadAt: null },
  };
  const requests = fakeApi({
    ...base,
    'GET /orgs/:org/calendar/feeds': [feed],
    'POST /orgs/:org/calendar/feeds/:id/rotate': { ...feed, url: 'https://way.example/calendar/new.ics' },
  });
  renderApp(agenda);
  await userEvent.click(await screen.findByRole('button', { name: 'Subscribe' }));
  const dialog = await screen.findByRole('dialog', { name: 'Subscribe to the calendar' });

  await userEvent.click(await within(dialog).findByRole('button', { name: 'Replace the address of My phone' }));
  expect(requests.some(({ method }) => method === 'POST')).toBe(false);
  const question = await screen.findByRole('dialog', { name: 'Replace the address of My phone?' });
  await userEvent.click(within(question).getByRole('button', { name: 'Replace' }));

  expect(await within(dialog).findByLabelText('Address of My phone')).toHaveValue(
    'https://way.example/calendar/new.ics',
  );
});

it('shows what cannot be kept and belongs to no day', async () => {
  const conflict = { code: 'x', severity: 'blocker', message: 'The auditor owns it.', on: null, programmeIds: [] };
  fakeApi({
    ...base,
    'GET /orgs/:org/calendar/events': { items: events, closures: [], conflicts: [{ ...conflict, waysOut: [] }] },
  });
  renderApp(agenda);
  await userEvent.click(await screen.findByText('Conflicts'));

  expect(screen.getByText('The auditor owns it.')).toBeVisible();
  expect(screen.getByText('on every day')).toBeVisible();
});
