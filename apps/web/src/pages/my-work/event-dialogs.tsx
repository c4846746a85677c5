import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Asked } from '../../features/calendar/entries/entry-dialogs.tsx';
import { programmesOf } from '../../features/shell/shell.queries.ts';
import { useOrganisation } from '../../lib/current-user.ts';
import { membersOf } from '../../lib/shared.queries.ts';

const EntryDialogs = lazy(async () => ({
  default: (await import('../../features/calendar/entries/entry-dialogs.tsx')).EntryDialogs,
}));

/** What is asked about an event once its panel has closed. */
export function EventDialogs({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { id: organisationId } = useOrganisation();
  const { data: programmes = [] } = useQuery(programmesOf(organisationId));
  const { data: members = [] } = useQuery(membersOf(organisationId));
  const people = members.filter(({ duties }) => duties.includes('own_events')).map(({ user }) => user);
  return (
    <Suspense>
      <EntryDialogs {...{ asked, organisationId, programmes, people, onClose }} />
    </Suspense>
  );
}
