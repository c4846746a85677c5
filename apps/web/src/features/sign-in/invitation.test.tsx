import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProblem, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership, noWork } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

const invitation = {
  organisationName: 'Northwind Analytics',
  email: 'ines@northwind.example',
  role: 'contributor',
  invitedBy: 'Marc Dubois',
  standing: 'open',
  organisationSlug: null,
};
const organisation = {
  id: aMembership().id,
  slug: 'northwind',
  name: 'Northwind Analytics',
  isDemo: false,
  timeZone: 'UTC',
  version: 1,
};
const signedOut = { me: null };

describe('an invitation', () => {
  it('says who invites to what, and takes the invited address as given', async () => {
    fakeApi({ 'GET /session': signedOut, 'GET /invitations/:token': invitation });
    renderApp('/invitations/token');

    expect(await screen.findByRole('heading', { name: 'You are invited to Northwind Analytics' })).toBeInTheDocument();
    expect(screen.getByText('Marc Dubois')).toBeInTheDocument();
    expect(screen.getByText('Contributor.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ines@northwind.example');
    expect(screen.getByLabelText('E-mail address')).toHaveAttribute('readonly');
  });

  it('leads in who has just joined once it is known here that they belong there, and not before', async () => {
    let accepted = 0;
    let asked = 0;
    fakeApi({
      // The first answer after joining was on its way before.
      'GET /session': () => {
        if (accepted > 0) asked += 1;
        return { me: asked > 1 ? aMe(aMembership({ role: 'contributor' })) : aMe() };
      },
      'GET /invitations/:token': () =>
        accepted > 0 ? { ...invitation, standing: 'accepted', organisationSlug: 'northwind' } : invitation,
      'POST /invitations/:token/accept': () => {
        accepted += 1;
        return organisation;
      },
      'GET /orgs/:org/programmes': [],
      'GET /orgs/:org/my-work': noWork,
    });
    const { router } = renderApp('/invitations/token');

    await userEvent.click(await screen.findByRole('button', { name: /Join/ }));

    expect(await screen.findByRole('heading', { name: 'My work' })).toBeInTheDocument();
    expect(screen.queryByText('There is nothing at this address')).not.toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/o/northwind/my-work');
  });

  it('signs up and joins in one go', async () => {
    let isIn = false;
    const requests = fakeApi({
      'GET /session': () => (isIn ? { me: aMe(aMembership({ role: 'contributor' })) } : signedOut),
      'GET /invitations/:token': invitation,
      'POST /api/auth/sign-up/email': () => {
        isIn = true;
        return {};
      },
      'POST /invitations/:token/accept': organisation,
      'GET /orgs/:org/programmes': [],
      'GET /orgs/:org/my-work': noWork,
    });
    const { router } = renderApp('/invitations/token');

    await userEvent.type(await screen.findByLabelText('Your name'), 'Ines Halvorsen');
    await userEvent.type(screen.getByLabelText('Password', { selector: 'input' }), 'quiet rivers find the sea');
    await userEvent.click(screen.getByRole('button', { name: 'Create account and join' }));

    expect(await screen.findByRole('heading', { name: 'My work' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/o/northwind/my-work');
    expect(requests.some(({ path }) => path === '/invitations/token/accept')).toBe(true);
  });

  it('offers no new account where nobody can make one', async () => {
    const system = { version: '1', demo: false, mail: false, signUp: 'off' };
    fakeApi({ 'GET /session': signedOut, 'GET /invitations/:token': invitation, 'GET /system': system });
    renderApp('/invitations/token');

    expect(await screen.findByRole('button', { name: 'Sign in and join' })).toBeInTheDocument();
    expect(screen.queryByText('I am new here')).not.toBeInTheDocument();
  });

  it('lets nobody join under another address', async () => {
    const me = aMe();
    fakeApi({
      'GET /session': { me: { ...me, user: { ...me.user, email: 'other@northwind.example' } } },
      'GET /invitations/:token': invitation,
    });
    renderApp('/invitations/token');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This invitation is for ines@northwind.example, and you are signed in as other@northwind.example.',
    );
    expect(screen.queryByRole('button', { name: /Join/ })).not.toBeInTheDocument();
  });

  it('that was used by who opens it leads in', async () => {
    fakeApi({
      'GET /session': { me: aMe(aMembership({ role: 'contributor' })) },
      'GET /invitations/:token': { ...invitation, standing: 'accepted', organisationSlug: 'northwind' },
      'GET /orgs/:org/programmes': [],
      'GET /orgs/:org/my-work': noWork,
    });
    const { router } = renderApp('/invitations/token');

    expect(await screen.findByRole('heading', { name: 'My work' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/o/northwind/my-work');
  });

  it('to where one is a member already says so and shows the way', async () => {
    fakeApi({
      'GET /session': { me: aMe(aMembership()) },
      'GET /invitations/:token': { ...invitation, standing: 'member', organisationSlug: 'northwind' },
    });
    renderApp('/invitations/token');

    expect(await screen.findByRole('heading', { name: 'You are a member already' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Northwind Analytics' })).toHaveAttribute('href', '/o/northwind');
    expect(screen.queryByRole('button', { name: /Join/ })).not.toBeInTheDocument();
  });

  it.each([
    ['expired', 'invitation.expired', 'This invitation has expired. Ask for a new one.'],
    ['revoked', 'invitation.revoked', 'This invitation was withdrawn. Ask for a new one.'],
    ['used', 'invitation.used', 'If it was you, sign in; if not, ask for a new one.'],
    ['unknown', 'resource.not_found', 'There is no invitation at this address.'],
  ])('that is %s says so and leads on', async (_state, code, sentence) => {
    fakeApi({ 'GET /session': signedOut, 'GET /invitations/:token': aProblem(410, code) });
    renderApp('/invitations/token');

    expect(await screen.findByText(sentence, { exact: false })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to sign-in' })).toHaveAttribute(
      'href',
      '/sign-in?next=%2Finvitations%2Ftoken',
    );
  });
});
