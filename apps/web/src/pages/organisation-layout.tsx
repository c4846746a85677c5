import { Outlet, useMatches, useParams } from '@tanstack/react-router';
import { ReminderBell } from '../features/reminders/reminder-bell.tsx';
import { AppShell } from '../features/shell/app-shell.tsx';
import { isOpenTo, membershipBySlug, removalBySlug, useMe, useOrganisation } from '../lib/current-user.ts';
import { useLive } from '../lib/live/use-live.ts';
import { useDaysOf } from '../lib/today.ts';
import { InShortTasks } from '../ui/page/in-short-tasks.tsx';
import { ClosedToRole } from './closed-to-role.tsx';
import { RemovedPage } from './removed-page.tsx';

/** Whoever is removed while they are here is told so, in place of a page that they may not see any more. */
export function OrganisationLayout() {
  const me = useMe();
  const { org = '' } = useParams({ strict: false });
  const removal = membershipBySlug(me, org) ? undefined : removalBySlug(me, org);
  return removal ? <RemovedPage me={me} removal={removal} /> : <Inside />;
}

function Inside() {
  const { id, abilities, timeZone } = useOrganisation();
  useDaysOf(timeZone);
  useLive(id);
  const isOpen = useMatches({
    select: (matches) => matches.every(({ staticData: { needs } }) => isOpenTo(abilities, needs)),
  });
  return (
    <InShortTasks>
      <AppShell tools={abilities.readReminders && <ReminderBell />}>{isOpen ? <Outlet /> : <ClosedToRole />}</AppShell>
    </InShortTasks>
  );
}
