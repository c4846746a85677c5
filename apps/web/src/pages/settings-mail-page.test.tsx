import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Mail } from '@waymark/contracts';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const mail: Mail = {
  id: anId(50),
  to: 'priya@northwind.example',
  subject: 'A date to keep',
  body: 'Restore test: tomorrow, 23 November 2026',
  state: 'waiting',
  nextTryAt: '2026-11-22T08:16:00.000Z',
  createdAt: '2026-11-22T08:00:00.000Z',
};
const routes = {
  'GET /session': { me: aMe(aMembership({ role: 'manager' })) },
  'GET /system': { version: '1', demo: false, mail: true, signUp: 'open' },
  'GET /orgs/:org/programmes': [],
  'GET /orgs/:org/reminders': { items: [], unread: 0 },
  'GET /orgs/:org/mails': [mail],
};

it('says of a mail that no server took that it is tried again, and when', async () => {
  fakeApi(routes);
  renderApp('/o/northwind/settings/mail');

  const row = within(await screen.findByRole('row', { name: /A date to keep/ }));

  expect(row.getByText('Not sent yet')).toBeVisible();
  expect(row.getByText(/next try 22 Nov 2026/)).toBeVisible();
});

it('shows what a mail says once it is opened', async () => {
  fakeApi(routes);
  renderApp('/o/northwind/settings/mail');
  const subject = await screen.findByText('A date to keep');
  const text = screen.getByText(mail.body);
  expect(text).not.toBeVisible();

  await userEvent.click(subject);

  expect(text).toBeVisible();
});
