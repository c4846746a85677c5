import { Outlet } from '@tanstack/react-router';
import { AppShell } from '../features/shell/app-shell.tsx';

export function OrganisationLayout() {
  return (
    <AppShell>
      <Outlet />
    </AppShell>
  );
}
