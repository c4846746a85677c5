import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { Reauthentication } from './features/security/reauthentication.tsx';
import { createQueryClient } from './lib/query-client.ts';
import { createAppRouter } from './router.tsx';
import { Attendant } from './ui/feedback/attendant.tsx';
import { OfflineBanner } from './ui/feedback/offline-banner.tsx';
import { showProblem } from './ui/feedback/toasts.tsx';
import { ChangedProvider } from './ui/form/changed.tsx';
import { ConfirmProvider } from './ui/form/confirm.tsx';
import { cssVariablesResolver, theme } from './ui/theme/theme.ts';

function createApp() {
  const queryClient = createQueryClient({
    onSignedOut: () => {
      const { pathname, href } = router.state.location;
      const isOutside = ['/sign-in', '/sign-up', '/invitations', '/shared'].some((path) => pathname.startsWith(path));
      if (!isOutside) void router.navigate({ to: '/sign-in', search: { next: href } });
    },
    onProblem: (error) => showProblem(error),
  });
  const router = createAppRouter(queryClient);
  return { queryClient, router };
}

export function Providers() {
  const [{ queryClient, router }] = useState(createApp);
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
          <QueryClientProvider client={queryClient}>
            <ConfirmProvider>
              <ChangedProvider>
                <RouterProvider router={router} />
              </ChangedProvider>
            </ConfirmProvider>
            <OfflineBanner />
            <Reauthentication />
            <Attendant />
          </QueryClientProvider>
        </MantineProvider>
      </I18nProvider>
    </StrictMode>
  );
}
