import type { MessageDescriptor } from '@lingui/core';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import type { OrganisationAbility } from '@waymark/domain';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { RootLayout } from '../pages/root-layout.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name in breadcrumb and window title. */
    title?: MessageDescriptor;
    /** What reading this page, and all below it, needs; without it none of it is drawn or asked for. */
    needs?: OrganisationAbility;
    /** Tables and maps need the width: the navigation shrinks to icons. */
    isWide?: boolean;
  }
}

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
});
