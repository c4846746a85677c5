import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

async function open() {
  const fjord = aMembership({ id: anId(44), name: 'Fjord Shipping', slug: 'fjord', role: 'auditor' });
  const mine = aMe(aMembership());
  fakeApi({
    'GET /session': { me: { ...mine, organisations: [...mine.organisations, fjord] } },
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/contacts': [],
    'GET /orgs/:org/mails': [],
    'GET /system': { version: '1', demo: false, mail: false, signUp: 'open' },
    'GET /orgs/:org/search': { items: [] },
  });
  const { router } = renderApp('/o/northwind/settings/mail');
  await screen.findByRole('navigation', { name: 'Main' });
  return router;
}

describe('the keys', () => {
  it('are listed by ?, each with what it does', async () => {
    await open();

    await userEvent.keyboard('?');

    const list = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(await list.findByText('Switch organisation')).toBeVisible();
    expect(list.getByText('Switch organisation').nextElementSibling).toHaveTextContent('GO');
    expect(list.getByText('Find anything').nextElementSibling).toHaveTextContent('CtrlK');
    expect(list.getAllByRole('term')).toHaveLength(11);
  });

  it('g and o lead to another organisation', async () => {
    const router = await open();

    await userEvent.keyboard('go');
    expect(await screen.findByRole('textbox', { name: 'Switch organisation' })).toBeVisible();
    await screen.findByText('Switch to Fjord Shipping');
    expect(screen.queryByText('Pages')).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Switch organisation' }), 'fj');
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(router.latestLocation.pathname).toBe('/o/fjord/audits'));
  });

  it('do nothing while one types', async () => {
    await open();
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('textbox', { name: 'Find anything' });

    await userEvent.type(field, '?go');

    expect(field).toHaveValue('?go');
    expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Switch organisation' })).not.toBeInTheDocument();
  });
});
