import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aProblem, FakeAnswer, fakeApi } from '../../test/fake-api.ts';
import { aMe, aMembership } from '../../test/fixtures.ts';
import { renderApp } from '../../test/render.tsx';

const nobody = { me: null };
const system = { version: '1', demo: true, mail: false, signUp: 'open' };
const refusal = (status: number, code: string) => new FakeAnswer(status, { code, message: code });
const emptyOverview = { programmes: [], nextDates: [], toReview: 0, myOpenWork: 0 };
const password = 'quiet rivers find the sea';

/** Nobody is signed in until one of the sign-in paths has answered. */
function server(routes: Readonly<Record<string, unknown>>, me = aMe(aMembership())) {
  let isIn = false;
  const entering = Object.fromEntries(
    Object.entries(routes).map(([route, answer]) => [
      route,
      () => {
        if (!(answer instanceof FakeAnswer)) isIn = true;
        return answer;
      },
    ]),
  );
  return fakeApi({
    'GET /session': () => (isIn ? { me } : nobody),
    'GET /system': system,
    'GET /orgs/:org/programmes': [],
    'GET /orgs/:org/overview': emptyOverview,
    ...entering,
  });
}

async function fillIn(email: string, secret: string) {
  await userEvent.type(await screen.findByLabelText('E-mail address'), email);
  await userEvent.type(screen.getByLabelText('Password', { selector: 'input' }), secret);
}

describe('signing in', () => {
  it('leads to where one wanted to go', async () => {
    server({ 'POST /api/auth/sign-in/email': {} });
    const { router } = renderApp('/sign-in?next=/o/northwind/programmes');

    await fillIn('ines@northwind.example', password);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByRole('heading', { name: 'Programmes' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/o/northwind/programmes');
  });

  it('does not tell whether address or password is wrong, and keeps both', async () => {
    server({ 'POST /api/auth/sign-in/email': refusal(401, 'INVALID_EMAIL_OR_PASSWORD') });
    renderApp('/sign-in');

    await fillIn('ines@northwind.example', 'wrong');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail address and password do not fit together.');
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ines@northwind.example');
  });

  it('asks for a code where two-factor sign-in is on, or for a backup code', async () => {
    const requests = fakeApi({
      'GET /session': nobody,
      'GET /system': system,
      'POST /api/auth/sign-in/email': { twoFactorRedirect: true },
      'POST /api/auth/two-factor/verify-totp': refusal(401, 'INVALID_CODE'),
      'POST /api/auth/two-factor/verify-backup-code': refusal(401, 'INVALID_BACKUP_CODE'),
    });
    renderApp('/sign-in');

    await fillIn('ines@northwind.example', password);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await userEvent.type(await screen.findByLabelText(/Six-digit code/), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('This code does not fit.');
    expect(requests.at(-1)?.body).toEqual({ code: '123456' });

    await userEvent.click(screen.getByRole('button', { name: 'Use a backup code' }));
    await userEvent.type(screen.getByLabelText('Backup code'), 'abcd-efgh');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('This backup code does not fit.');
  });

  it('offers the demo only where there is one', async () => {
    fakeApi({ 'GET /session': nobody, 'GET /system': { ...system, demo: false } });
    renderApp('/sign-in');

    await screen.findByLabelText('E-mail address');

    expect(screen.queryByRole('button', { name: 'Look around the demo' })).not.toBeInTheDocument();
  });

  it('tells a visitor of the demo who wants an organisation how to come to one', async () => {
    const { user, ...me } = aMe(aMembership({ isDemo: true }));
    fakeApi({ 'GET /session': { me: { ...me, user: { ...user, isDemo: true } } }, 'GET /system': system });
    renderApp('/start');

    expect(await screen.findByRole('button', { name: 'End the demo and create an account' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to Northwind Analytics' })).toBeVisible();
    expect(screen.queryByLabelText('Name of the organisation')).not.toBeInTheDocument();
  });

  it('says in place that no demo is free, and what to do', async () => {
    fakeApi({ 'GET /session': nobody, 'GET /system': system, 'POST /demo/session': aProblem(503, 'demo.full') });
    renderApp('/sign-in');

    await userEvent.click(await screen.findByRole('button', { name: 'Look around the demo' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Create an account, or come back later.');
  });

  it('opens the demo as its manager', async () => {
    const requests = server({ 'POST /demo/session': { slug: 'northwind' } }, aMe(aMembership({ isDemo: true })));
    renderApp('/sign-in');

    await userEvent.click(await screen.findByRole('button', { name: 'Look around the demo' }));

    expect(await screen.findByText('No programme yet')).toBeInTheDocument();
    expect(requests.find(({ path }) => path === '/demo/session')?.body).toEqual({ role: 'manager' });
  });
});

describe('signing up', () => {
  it('says the rule for passwords before, and sends nothing that is too short', async () => {
    const requests = server({ 'POST /api/auth/sign-up/email': {} }, aMe());
    renderApp('/sign-up');

    expect(await screen.findByText(/At least 12 characters, and more than your address or a name/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Your name'), 'Ines Halvorsen');
    await fillIn('ines@northwind.example', 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));

    expect(screen.getByText('It needs at least 12 characters.')).toBeInTheDocument();
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('leads a newcomer to naming the organisation', async () => {
    server({ 'POST /api/auth/sign-up/email': {} }, aMe());
    renderApp('/sign-up');

    await userEvent.type(await screen.findByLabelText('Your name'), 'Ines Halvorsen');
    await fillIn('ines@northwind.example', password);
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));

    expect(await screen.findByRole('heading', { name: 'Create your organisation' })).toBeInTheDocument();
  });

  it.each([
    ['PASSWORD_TOO_COMMON', /on the list of common ones/],
    ['PASSWORD_REPEATS', /only repeats or counts up/],
    ['PASSWORD_HAS_ADDRESS', /little more than your e-mail address/],
    ['PASSWORD_HAS_NAME', /little more than the name of Waymark or of your organisation/],
  ])('says at the password what is wrong with it: %s', async (code, sentence) => {
    server({ 'POST /api/auth/sign-up/email': refusal(400, code) });
    renderApp('/sign-up');

    await userEvent.type(await screen.findByLabelText('Your name'), 'Ines Halvorsen');
    await fillIn('ines@northwind.example', 'password1234');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));

    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.getByLabelText('Password', { selector: 'input' })).toHaveAccessibleDescription(sentence);
  });

  it.each([
    ['invited', /An account is made by an invitation only/],
    ['off', /Nobody can make an account on this installation/],
  ])('is not offered where it is %s', async (signUp, sentence) => {
    server({ 'GET /system': { ...system, signUp } });
    const { router } = renderApp('/sign-in');

    await screen.findByRole('button', { name: 'Look around the demo' });
    expect(screen.queryByRole('link', { name: 'Create an account' })).not.toBeInTheDocument();
    await router.navigate({ to: '/sign-up' });

    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.queryByLabelText('Your name')).not.toBeInTheDocument();
  });
});
