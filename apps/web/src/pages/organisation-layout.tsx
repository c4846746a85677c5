import { Outlet, useMatches } from '@tanstack/react-router';
import { ReminderBell } from '../features/reminders/reminder-bell.tsx';
import { AppShell } from '../features/shell/app-shell.tsx';
import { useOrganisation } from '../lib/current-user.ts';
import { useLive } from '../lib/live/use-live.ts';
import { ClosedToRole } from './closed-to-role.tsx';

export function OrganisationLayout() {
  const { id, abilities } = useOrganisation();
  useLive(id);
  const isOpen = useMatches({
    select: (matches) => matches.every(({ staticData: { needs } }) => needs === undefined || abilities[needs]),
  });
  return (
    <AppShell tools={abilities.readReminders && <ReminderBell />}>{isOpen ? <Outlet /> : <ClosedToRole />}</AppShell>
  );
}
