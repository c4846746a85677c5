import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WorkCalendar } from '@waymark/contracts';
import { workCalendarAbilities } from '@waymark/domain';
import { aProblem, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const closure = {
  id: anId(50),
  kind: 'holiday',
  name: 'New Year',
  fromOn: '2027-01-01',
  toOn: '2027-01-01',
  isYearly: true,
  version: 1,
} as const;
const workCalendar: WorkCalendar = {
  timeZone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  closures: [closure],
  auditorFirms: [
    {
      name: 'Harbor & Lane',
      accreditation: '',
      stageGapWarnMonths: 3,
      stageGapBlockMonths: 6,
      majorClosureDays: null,
      version: 7,
    },
  ],
  abilities: workCalendarAbilities({ role: 'owner' }),
  version: 5,
};
const base = {
  'GET /session': { me: aMe(aMembership({ role: 'owner' })) },
  'GET /orgs/:org/programmes': [],
  'GET /orgs/:org/reminders': { items: [], unread: 0 },
  'GET /orgs/:org/work-calendar': workCalendar,
};
const page = '/o/northwind/settings/calendar';

it('finds a time zone by a part of its name', async () => {
  const requests = fakeApi({ ...base, 'PATCH /orgs/:org': aMembership({ timeZone: 'Pacific/Kiritimati' }) });
  renderApp(page);

  const zone = await screen.findByRole('combobox', { name: 'Time zone' });
  await userEvent.clear(zone);
  await userEvent.type(zone, 'Kiritimati');
  await userEvent.click(await screen.findByRole('option', { name: 'Pacific/Kiritimati', hidden: true }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toEqual({ timeZone: 'Pacific/Kiritimati' }),
  );
  expect(requests.find(({ method }) => method === 'PATCH')?.headers.get('if-match')).toBe('"5"');
});

it('adds a freeze period', async () => {
  const requests = fakeApi({ ...base, 'POST /orgs/:org/closures': { ...closure, kind: 'freeze' } });
  renderApp(page);

  await userEvent.click(await screen.findByRole('button', { name: 'Add a freeze period' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New freeze period' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /Name/ }), 'Year end');
  await userEvent.type(dialog.getByRole('textbox', { name: /First day/ }), '2026-12-21');
  await userEvent.tab();
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'freeze',
      name: 'Year end',
      fromOn: '2026-12-21',
      toOn: '2026-12-21',
      isYearly: false,
    }),
  );
});

it('refuses a limit that comes before its own warning', async () => {
  const requests = fakeApi({
    ...base,
    'PATCH /orgs/:org/auditor-firms/:name': workCalendar.auditorFirms[0],
  });
  renderApp(page);
  const firm = within(await screen.findByRole('form', { name: 'Harbor & Lane' }));
  const limit = firm.getByRole('textbox', { name: 'Stage 1 to 2: limit in months' });

  await userEvent.clear(limit);
  await userEvent.type(limit, '2');
  expect(await firm.findByRole('alert')).toHaveTextContent('The warning has to come before the limit.');
  expect(firm.getByRole('button', { name: 'Save' })).toBeDisabled();

  await userEvent.clear(limit);
  await userEvent.type(limit, '9');
  await userEvent.click(firm.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(requests.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ stageGapBlockMonths: 9 }),
  );
});

it('lets managers add holidays, but not change the time zone', async () => {
  fakeApi({
    ...base,
    'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
    'GET /orgs/:org/work-calendar': { ...workCalendar, abilities: workCalendarAbilities({ role: 'manager' }) },
  });
  renderApp(page);

  expect(await screen.findByRole('combobox', { name: 'Time zone' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Edit New Year' })).toBeEnabled();
});

it('shows both versions when somebody else changed the limits of a firm meanwhile', async () => {
  const [firm] = workCalendar.auditorFirms;
  const theirs = { ...firm, stageGapBlockMonths: 5, version: 8 };
  const requests = fakeApi({
    ...base,
    'PATCH /orgs/:org/auditor-firms/:name': ({ headers }: { headers: Headers }) =>
      headers.get('if-match') === '"8"'
        ? { ...theirs, stageGapBlockMonths: 9, version: 9 }
        : aProblem(412, 'resource.changed_meanwhile', { facts: { current: theirs } }),
  });
  renderApp(page);
  const form = within(await screen.findByRole('form', { name: 'Harbor & Lane' }));
  const limit = form.getByRole('textbox', { name: 'Stage 1 to 2: limit in months' });
  await userEvent.clear(limit);
  await userEvent.type(limit, '9');
  await userEvent.click(form.getByRole('button', { name: 'Save' }));

  const limits = within(await screen.findByRole('region', { name: /limit in months/ }));
  expect(limits.getAllByRole('paragraph').map(({ textContent }) => textContent)).toEqual(['5', '9']);
  await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));

  await waitFor(() => expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
  expect(await form.findByRole('textbox', { name: 'Stage 1 to 2: limit in months' })).toHaveValue('9');
});
