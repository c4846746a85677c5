import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Role } from '@waymark/domain';
import { type FakeRequest, fakeApi } from '../test/fake-api.ts';
import { aMe, aMembership, anId } from '../test/fixtures.ts';
import { renderApp } from '../test/render.tsx';

const server = (role: Role) =>
  fakeApi({
    'GET /session': { me: aMe(aMembership({ role })) },
    'GET /orgs/:org/contacts': [{ id: anId(5), name: 'Mara Olsen', role: 'manager' }],
    'GET /orgs/:org/programmes': [] as readonly unknown[],
  });

/** What is asked of the organisation, beside who one is. */
const askedBeside = (requests: readonly FakeRequest[]) =>
  requests.map(({ path }) => path).filter((path) => path !== '/session');

describe('a page that is not part of the role', () => {
  it('leads an auditor from the plain address to what is open to them, and asks nothing that would be refused', async () => {
    const requests = server('auditor');
    const { router } = renderApp('/o/northwind');

    expect(await screen.findByRole('heading', { name: 'No audit is open to you' })).toBeVisible();
    expect(await screen.findByText(/^\P{L}*Mara Olsen\P{L}* \(Compliance manager\)$/u)).toBeVisible();
    expect(router.state.location.pathname).toBe('/o/northwind/audits');
    const crumbs = within(screen.getByRole('navigation', { name: 'Breadcrumb' })).getAllByRole('listitem');
    expect(crumbs.map(({ textContent }) => textContent)).toEqual(['Northwind Analytics', 'Your audits']);
    expect(askedBeside(requests)).toEqual([`/orgs/${anId(1)}/contacts`]);
  });

  it.each(['/o/northwind/my-work', '/o/northwind/evidence', '/o/northwind/programmes/new'])(
    'tells an auditor at %s whom to ask, with no link to what is closed, and asks nothing that would be refused',
    async (path) => {
      const requests = server('auditor');
      renderApp(path);

      const main = within(await screen.findByRole('main'));
      expect(await main.findByText(/You can ask .*Mara Olsen/)).toBeVisible();
      expect(main.getByRole('link', { name: 'Go to your first page' })).toHaveAttribute('href', '/o/northwind/audits');
      const crumbs = within(screen.getByRole('navigation', { name: 'Breadcrumb' }));
      expect(crumbs.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/o/northwind/audits']);
      expect(askedBeside(requests)).toEqual([`/orgs/${anId(1)}/contacts`]);
    },
  );

  it('leads everybody else from the page of auditors to their own first page', async () => {
    server('contributor');
    const { router } = renderApp('/o/northwind/audits');

    await screen.findByRole('main');
    expect(router.state.location.pathname).toBe('/o/northwind/my-work');
  });

  it.each([
    '/o/northwind/timeline',
    '/o/northwind/reports',
    '/o/northwind/reports/leadership',
    '/o/northwind/settings/activity',
  ])('tells a contributor at %s whom to ask', async (path) => {
    const requests = server('contributor');
    renderApp(path);

    const main = within(await screen.findByRole('main'));
    expect(await main.findByText(/ask an owner or a compliance manager/)).toBeVisible();
    expect(await main.findByText(/You can ask Mara Olsen/)).toBeVisible();
    expect(main.getByRole('link', { name: 'Go to your first page' })).toHaveAttribute('href', '/o/northwind/my-work');
    expect(requests.some(({ path: asked }) => /timeline|reports|activity/.test(asked))).toBe(false);
  });

  it('leaves open what the role does include', async () => {
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'auditor' })) },
      'GET /system': { version: '1', demo: true, mail: false, signUp: 'open' },
    });
    renderApp('/o/northwind/settings/security');

    expect(await screen.findByRole('heading', { name: 'Security', level: 1 })).toBeVisible();
  });
});
