import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './lib/search.ts';
import { isSparing } from './lib/sparing.ts';
import { RouteProblem } from './pages/route-problem.tsx';
import { organisationRoutes } from './routes/organisation-routes.tsx';
import { publicRoutes } from './routes/public-routes.tsx';
import { rootRoute } from './routes/root-route.ts';
import { PageSkeleton } from './ui/feedback/skeletons.tsx';

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

const routeTree = rootRoute.addChildren([...publicRoutes, organisationRoutes]);

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    // The code of a page is there when a link to it is followed: it is loaded once somebody points at it.
    defaultPreload: isSparing() ? false : 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteProblem,
    scrollRestoration: true,
  });
