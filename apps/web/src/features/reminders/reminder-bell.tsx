import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import styles from './reminder-bell.module.css';
import { remindersOf } from './reminders.queries.ts';

const loadPopover = () => import('./reminder-popover.tsx');
const ReminderPopover = lazy(async () => ({ default: (await loadPopover()).ReminderPopover }));

/** How many reminders have not been read; its list is loaded when one reaches for it. */
export function ReminderBell() {
  const { t } = useLingui();
  const { id } = useOrganisation();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(remindersOf(id));
  const unread = data?.unread ?? 0;
  const button = (
    <ActionIcon
      className={styles.bell}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={unread > 0 ? t`Reminders, ${unread} not read` : t`Reminders`}
      onClick={() => setIsOpen(!isOpen)}
      onPointerEnter={() => void loadPopover()}
      onFocus={() => void loadPopover()}
    >
      <IconBell size={18} stroke={1.5} aria-hidden />
      {unread > 0 && (
        <span className={styles.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </ActionIcon>
  );
  if (!isOpen) return button;
  return (
    <Suspense fallback={button}>
      <ReminderPopover button={button} organisationId={id} onClose={() => setIsOpen(false)} />
    </Suspense>
  );
}
