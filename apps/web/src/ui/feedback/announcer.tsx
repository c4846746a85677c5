import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { type Announcement, announcements } from '../../lib/announce.ts';

/** The one place where screen readers listen; stands once, before anything is said. Alerts of a form stand in the form. */
export function Announcer() {
  const said = useSyncExternalStore(announcements.follow, announcements.read);
  return (
    <>
      <VisuallyHidden component="div" role="status" aria-live="polite" aria-atomic={false}>
        <Said all={said.filter(({ isUrgent }) => !isUrgent)} />
      </VisuallyHidden>
      <VisuallyHidden component="div" aria-live="assertive" aria-atomic={false}>
        <Said all={said.filter(({ isUrgent }) => isUrgent)} />
      </VisuallyHidden>
    </>
  );
}

/** Each is an element of its own, so that the same sentence twice is read twice. */
const Said = ({ all }: { all: readonly Announcement[] }) => all.map(({ id, message }) => <p key={id}>{message}</p>);
