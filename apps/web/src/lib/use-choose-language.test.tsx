import { afterEach, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { preferredLocale } from './i18n.ts';

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the page does.
  document.cookie = 'waymark-language=; max-age=0; path=/';
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

it('tells the server the language somebody chooses, and asks everything again in it', async () => {
  const requests = fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/reminders': { items: [], unread: 0 },
    'PUT /orgs/:org/my-language': { language: 'en' },
  });
  // Without its catalogue: the words of the code stand in.
  i18n.loadAndActivate({ locale: 'de', messages: {} });
  renderApp('/o/northwind/reminders');
  await userEvent.click((await screen.findAllByRole('button', { name: /^Account/ }))[0] ?? document.body);
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'English' }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ language: 'en' }));
  await waitFor(() => {
    const told = requests.findIndex(({ method }) => method === 'PUT');
    expect(requests.slice(told).some(({ path }) => path.endsWith('/reminders'))).toBe(true);
  });
  // Read by the server, which words answers and files.
  expect(document.cookie).toContain('waymark-language=en');
  expect(preferredLocale()).toBe('en');
});
