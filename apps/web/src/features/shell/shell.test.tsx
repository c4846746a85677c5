import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@waymark/domain';
import { fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, anId, aProgramme } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

const server = (role: Role, more: Readonly<Record<string, unknown>> = {}) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role, isDemo: true })) },
    'GET /orgs/:org/programmes': [aProgramme()],
    'GET /orgs/:org/search': { items: [] },
    ...more,
  });

/** An address without a page of its own, so that only the shell is drawn. */
const at = '/o/northwind/unknown';

describe('the shell', () => {
  it('shows a manager all pages and the programmes', async () => {
    server('manager');
    renderApp(at);

    const nav = within(await screen.findByRole('navigation', { name: 'Main' }));
    await nav.findByRole('link', { name: 'ISO/IEC 27001' });
    const names = nav.getAllByRole('link').map((link) => link.textContent || link.getAttribute('aria-label'));
    expect(names).toEqual([
      'Waymark: to your first page',
      ...['Overview', 'My work', 'Calendar', 'Programmes', 'ISO/IEC 27001', 'Timeline'],
      ...['Gap analysis', 'Evidence', 'Reports', 'Settings'],
    ]);
  });

  it.each<[Role, string]>([
    ['manager', '/o/northwind'],
    ['contributor', '/o/northwind/my-work'],
    ['executive', '/o/northwind/reports/leadership'],
  ])('leads a %s by the logo to %s', async (role, path) => {
    server(role);
    renderApp(at);

    const home = await screen.findByRole('link', { name: 'Waymark: to your first page' });

    expect(home).toHaveAttribute('href', path);
  });

  it('shows five of many programmes, and the way to all', async () => {
    const many = Array.from({ length: 30 }, (_, index) => aProgramme({ id: anId(100 + index), name: `P${index}` }));
    server('manager', { 'GET /orgs/:org/programmes': many });
    renderApp(at);

    const nav = within(await screen.findByRole('navigation', { name: 'Main' }));

    const all = await nav.findByRole('link', { name: 'All programmes (30)' });
    expect(all).toHaveAttribute('href', '/o/northwind/programmes');
    expect(nav.getAllByRole('link', { name: /^P\d+$/ })).toHaveLength(5);
  });

  it('switches to another organisation by keyboard, to the first page there', async () => {
    const here = aMembership({ role: 'manager' });
    const there = aMembership({ id: anId(77), slug: 'fabrikam', name: 'Fabrikam', role: 'contributor' });
    server('manager', { 'GET /session': { me: aMe(here, there) }, 'GET /orgs/:org/my-work': {} });
    const { router } = renderApp(at);
    await screen.findByRole('navigation', { name: 'Main' });

    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Find anything' }), 'fabri');
    await screen.findByText('Switch to Fabrikam');
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/o/fabrikam/my-work'));
  });

  it('offers a contributor no reports', async () => {
    server('contributor');
    renderApp(at);

    const nav = within(await screen.findByRole('navigation', { name: 'Main' }));
    expect(nav.getByRole('link', { name: 'Evidence' })).toBeInTheDocument();
    expect(nav.queryByRole('link', { name: 'Reports' })).not.toBeInTheDocument();
  });

  it('marks a demo organisation', async () => {
    server('manager');
    renderApp(at);

    expect(await screen.findByText('Demo')).toBeInTheDocument();
  });

  it('says as whom one looks at a demo, and lets one look as somebody else', async () => {
    const requests = server('manager', { 'POST /demo/session': new Promise(() => undefined) });
    renderApp(at);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Demo Compliance manager. Look as somebody else' }),
    );
    const choices = await screen.findAllByRole('menuitemradio');
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Auditor' }));

    expect(choices.map(({ textContent, ariaChecked }) => `${textContent} ${ariaChecked}`)).toEqual([
      ...['Compliance manager true', 'Contributor false', 'Executive false', 'Auditor false', 'Owner false'],
    ]);
    expect(requests.find(({ path }) => path === '/demo/session')?.body).toEqual({ role: 'auditor' });
  });

  it('starts the demo over only when asked twice', async () => {
    const requests = server('executive', { 'POST /demo/reset': new Promise(() => undefined) });
    renderApp(at);
    const isAsked = () => requests.some(({ path }) => path === '/demo/reset');

    await userEvent.click(await screen.findByRole('button', { name: /^Demo Executive/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Start over' }));
    const dialog = await screen.findByRole('dialog', { name: 'Start the demo over?' });
    const before = isAsked();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start over' }));

    expect([before, isAsked()]).toEqual([false, true]);
  });

  it('finds pages and stored things by Ctrl-K', async () => {
    const hit = {
      kind: 'evidence',
      part: null,
      id: anId(9),
      title: 'Access review Q3',
      context: 'Evidence',
      programmeId: null,
    };
    const requests = server('manager', { 'GET /orgs/:org/search': { items: [hit] } });
    renderApp(at);
    await screen.findByRole('navigation', { name: 'Main' });

    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Find anything' }), 'access');

    expect(await screen.findByText('Access review Q3')).toBeInTheDocument();
    expect(requests.find(({ path }) => path.endsWith('/search'))?.query.get('q')).toBe('access');
  });

  it('opens the account menu by keyboard, although its code comes only then', async () => {
    server('manager');
    renderApp(at);
    const nav = within(await screen.findByRole('navigation', { name: 'Main' }));

    nav.getByRole('button', { name: 'Account: Ines Halvorsen, Compliance manager' }).focus();
    await userEvent.keyboard('{Enter}');

    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeInTheDocument();
  });
});

describe('getting in', () => {
  it('sends who is not signed in to the sign-in page and remembers where they wanted to go', async () => {
    fakeApi({
      'GET /session': { me: null },
      'GET /system': { version: '1', demo: true, mail: false, signUp: 'open' },
    });
    const { router } = renderApp('/o/northwind/evidence');

    await screen.findByRole('heading', { level: 1 });

    expect(router.state.location.pathname).toBe('/sign-in');
    expect(router.state.location.search).toMatchObject({ next: '/o/northwind/evidence' });
  });

  it('does not tell whether an organisation one is not in exists', async () => {
    fakeApi({ 'GET /session': { me: aMe() } });
    renderApp('/o/other');

    // What stands in the document until a page is drawn goes once there is one.
    const main = within(await screen.findByRole('main'));
    expect(main.getByRole('heading', { name: 'There is nothing at this address' })).toBeInTheDocument();
  });
});
