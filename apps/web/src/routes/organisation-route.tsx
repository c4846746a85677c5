import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { membershipBySlug, removalBySlug } from '../lib/current-user.ts';
import { NothingHere } from '../pages/nothing-here.tsx';
import { codeOf } from './code-of.ts';
import { layoutCode } from './page-code.ts';
import { requireMe } from './require-me.ts';
import { rootRoute } from './root-route.ts';

/** What stands around every page of an organisation; nobody else finds anything there. */
export const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/o/$org',
  beforeLoad: async ({ context, params, location }) => {
    const me = await requireMe(context.queryClient, location.href);
    if (!membershipBySlug(me, params.org) && !removalBySlug(me, params.org)) throw notFound();
  },
  component: lazyRouteComponent(codeOf(layoutCode['/o/$org']), 'OrganisationLayout'),
  notFoundComponent: () => <NothingHere />,
});
