import { msg } from '@lingui/core/macro';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signInSearch } from '../lib/search.ts';
import { startOf } from '../lib/start-page.ts';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { codeOf } from './code-of.ts';
import { pageCode } from './page-code.ts';
import { requireMe } from './require-me.ts';
import { rootRoute } from './root-route.ts';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await requireMe(context.queryClient);
    const first = me.organisations[0];
    if (first) throw redirect({ ...startOf(first), replace: true });
    throw redirect({ to: '/start', replace: true });
  },
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  staticData: { title: msg`Sign in` },
  component: SignInPage,
});
const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: signInSearch,
  staticData: { title: msg`Create an account` },
  component: lazyRouteComponent(codeOf(pageCode['/sign-up']), 'SignUpPage'),
});
const forgottenPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password',
  staticData: { title: msg`Forgotten password` },
  component: lazyRouteComponent(codeOf(pageCode['/forgotten-password']), 'ForgottenPasswordPage'),
});
const newPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-password/$token',
  staticData: { title: msg`New password` },
  component: lazyRouteComponent(codeOf(pageCode['/new-password/$token']), 'NewPasswordPage'),
});
const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  staticData: { title: msg`Invitation` },
  component: lazyRouteComponent(codeOf(pageCode['/invitations/$token']), 'InvitationPage'),
});
const sharedReport = createRoute({
  getParentRoute: () => rootRoute,
  path: '/shared/$token',
  staticData: { title: msg`Leadership report` },
  component: lazyRouteComponent(codeOf(pageCode['/shared/$token']), 'SharedReportPage'),
});
const startPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/start',
  staticData: { title: msg`Start` },
  component: lazyRouteComponent(codeOf(pageCode['/start']), 'StartPage'),
});

/** Every component in every state. The condition keeps the page out of what is shipped. */
const design = createRoute({
  getParentRoute: () => rootRoute,
  path: '/design',
  component:
    process.env.NODE_ENV !== 'production'
      ? lazyRouteComponent(
          codeOf(() => import('../pages/design/design-page.tsx')),
          'DesignPage',
        )
      : NotFoundPage,
});

/** What is open to people outside an organisation. */
export const publicRoutes = [
  home,
  signIn,
  signUp,
  forgottenPassword,
  newPassword,
  invitation,
  sharedReport,
  startPage,
  design,
] as const;
