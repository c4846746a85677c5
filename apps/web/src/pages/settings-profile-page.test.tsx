import { afterEach, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeAnswer, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';
import { findToast } from '../test/toast.ts';

const me = aMe(aMembership());
const base = { 'GET /session': { me }, 'GET /orgs/:org/programmes': [] };
const path = '/o/northwind/settings/profile';

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the page does.
  document.cookie = 'waymark-language=; max-age=0; path=/';
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

it('saves another name, says so, and offers nothing to save as long as it is the same', async () => {
  const renamed = { ...me, user: { ...me.user, name: 'Ines Lund' } };
  const requests = fakeApi({ ...base, 'PUT /me': renamed });
  renderApp(path);
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();

  await userEvent.clear(name);
  await userEvent.type(name, 'Ines Lund{Enter}');

  expect(await findToast('You are now called Ines Lund.')).toBeInTheDocument();
  expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ name: 'Ines Lund' });
});

it('asks for a name where none is left, and sends nothing', async () => {
  const requests = fakeApi(base);
  renderApp(path);
  const name = await screen.findByRole('textbox', { name: 'Your name' });

  await userEvent.clear(name);
  await userEvent.keyboard('{Enter}');

  expect(screen.getByText('Write a name.')).toBeInTheDocument();
  expect(requests.some(({ method }) => method === 'PUT')).toBe(false);
});

it('keeps what was typed where the server refuses it, and says why', async () => {
  const refusal = new FakeAnswer(422, { type: 'about:blank', title: 'Refused', status: 422, code: 'input.invalid' });
  fakeApi({ ...base, 'PUT /me': refusal });
  renderApp(path);
  const name = await screen.findByRole('textbox', { name: 'Your name' });

  await userEvent.type(name, ' of Northwind{Enter}');

  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(name).toHaveValue(`${me.user.name} of Northwind`);
});

it('tells the server the language that is chosen, for the mails of the organisation too', async () => {
  const requests = fakeApi({ ...base, 'PUT /orgs/:org/my-language': { language: 'en' } });
  // Without its catalogue: the words of the code stand in.
  i18n.loadAndActivate({ locale: 'de', messages: {} });
  renderApp(path);
  expect(await screen.findByRole('radio', { name: 'Deutsch' })).toBeChecked();

  await userEvent.click(screen.getByRole('radio', { name: 'English' }));

  await waitFor(() => expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({ language: 'en' }));
  expect(await screen.findByRole('radio', { name: 'English' })).toBeChecked();
});

it('gives everything that is kept about the person as one file', async () => {
  fakeApi(base);
  renderApp(path);

  const file = await screen.findByRole('link', { name: 'Export my data' });

  expect(file).toHaveAttribute('href', '/api/v1/me/export');
  expect(file).toHaveAttribute('download');
});
