import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SearchHit } from '@waymark/contracts';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

const aHit = (kind: SearchHit['kind']): SearchHit => ({
  kind,
  part: null,
  id: anId(9),
  title: 'Zebra crossing',
  context: 'Somewhere',
  programmeId: kind === 'gap_item' ? anId(3) : null,
});

it.each([
  ['programme', `/o/northwind/programmes/${anId(9)}`, {}],
  ['gap_item', `/o/northwind/programmes/${anId(3)}/gap-analysis`, { item: anId(9) }],
  ['evidence', '/o/northwind/evidence', { item: anId(9) }],
  ['task', '/o/northwind/my-work', { task: anId(9) }],
  ['member', '/o/northwind/settings/members', {}],
] as const)('opens what was found of kind %s with Enter', async (kind, pathname, search) => {
  fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/mails': [],
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/search': { items: [aHit(kind)] },
  });
  const { router } = renderApp('/o/northwind/settings/mail');
  await screen.findByRole('navigation', { name: 'Main' });
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Find anything' }), 'zebra');
  await screen.findByText('Zebra crossing');

  await userEvent.keyboard('{Enter}');

  await waitFor(() => expect(router.latestLocation.pathname).toBe(pathname));
  expect(router.latestLocation.search).toEqual(search);
});

const given = () =>
  fakeApi({
    'GET /session': { me: aMe(aMembership()) },
    'GET /orgs/:org/programmes': [{ ...aProgramme(), name: 'Größe und Maß' }],
    'GET /orgs/:org/mails': [],
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/search': { items: [] },
  });

it('loses no letter that is typed before its field has the focus', async () => {
  given();
  renderApp('/o/northwind/settings/mail');
  await screen.findByRole('navigation', { name: 'Main' });

  await userEvent.keyboard('{Control>}k{/Control}zebrax{Backspace} crossing');

  expect(await screen.findByRole('textbox', { name: 'Find anything' })).toHaveValue('zebra crossing');
});

it('finds pages and programmes by any of their words, without accents and case', async () => {
  given();
  renderApp('/o/northwind/settings/mail');
  await screen.findByRole('navigation', { name: 'Main' });

  await userEvent.keyboard('{Control>}k{/Control}mass grosse');

  expect(await screen.findByRole('button', { name: /Größe und Maß/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Calendar/ })).not.toBeInTheDocument();
});
