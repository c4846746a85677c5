import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createQueryClient } from '../lib/query-client.ts';
import { parseSearch, stringifySearch } from '../lib/search.ts';
import { createAppRouter } from '../router.tsx';
import { Attendant } from '../ui/feedback/attendant.tsx';
import { showProblem } from '../ui/feedback/toasts.tsx';
import { ChangedProvider } from '../ui/form/changed.tsx';
import { ConfirmProvider } from '../ui/form/confirm.tsx';
import { cssVariablesResolver, theme } from '../ui/theme/theme.ts';

const newQueryClient = () => {
  const client = createQueryClient({ onSignedOut: () => undefined, onProblem: (error) => showProblem(error) });
  client.setDefaultOptions({
    ...client.getDefaultOptions(),
    queries: { retry: false, gcTime: Number.POSITIVE_INFINITY },
  });
  return client;
};

function Everything({ children, client }: { children: ReactNode; client: ReturnType<typeof newQueryClient> }) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
        <QueryClientProvider client={client}>
          <ConfirmProvider>
            <ChangedProvider>{children}</ChangedProvider>
          </ConfirmProvider>
          <Attendant />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}

/** A component that needs neither an address nor links. */
export function renderUi(node: ReactNode) {
  const client = newQueryClient();
  const result = render(<Everything client={client}>{node}</Everything>);
  return {
    ...result,
    client,
    show: (next: ReactNode) => result.rerender(<Everything client={client}>{next}</Everything>),
  };
}

/** A component on a page of its own at `path`, with a second page at `/elsewhere` to leave to. */
export function renderAt(path: string, node: ReactNode) {
  const client = newQueryClient();
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({ getParentRoute: () => root, path: '$', component: () => node });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '/elsewhere', component: () => <p>Elsewhere</p> });
  const organisation = createRoute({ getParentRoute: () => root, path: '/o/$org/$', component: () => node });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere, organisation]),
    history: createMemoryHistory({ initialEntries: [path] }),
    parseSearch,
    stringifySearch,
  });
  const result = render(
    <Everything client={client}>
      <RouterProvider router={router as never} />
    </Everything>,
  );
  return { ...result, client, router };
}

/** The whole app at an address, against the fake API. */
export function renderApp(path: string) {
  const client = newQueryClient();
  const router = createAppRouter(client);
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) });
  const result = render(
    <Everything client={client}>
      <RouterProvider router={router} />
    </Everything>,
  );
  return { ...result, client, router };
}
