import { Outlet, useMatches } from '@tanstack/react-router';
import { can } from '@waymark/domain';
import { ReminderBell } from '../features/reminders/reminder-bell.tsx';
import { AppShell } from '../features/shell/app-shell.tsx';
import { useOrganisation } from '../lib/current-user.ts';
import { ClosedToRole } from './closed-to-role.tsx';

export function OrganisationLayout() {
  const { role } = useOrganisation();
  const isOpen = useMatches({
    select: (matches) =>
      matches.every(({ staticData: { permission } }) => permission === undefined || can(role, permission)),
  });
  return (
    <AppShell tools={can(role, 'reminder:read') && <ReminderBell />}>{isOpen ? <Outlet /> : <ClosedToRole />}</AppShell>
  );
}
