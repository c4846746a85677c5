import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { Figure } from '../../ui/figure/figure.tsx';
import styles from './reminder-bell.module.css';
import { remindersOf } from './reminders.queries.ts';

const loadPopover = () => import('./reminder-popover.tsx');
const ReminderPopover = lazy(async () => ({ default: (await loadPopover()).ReminderPopover }));

/** How many reminders have not been read; its list is loaded when one reaches for it. */
export function ReminderBell() {
  const { t } = useLingui();
  const { id } = useOrganisation();
  const bell = useRef<HTMLButtonElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(remindersOf(id));
  const unread = data?.unread ?? 0;
  const toggle = () => {
    setIsAsked(true);
    setIsOpen(!isOpen);
  };
  // The button that had the focus was replaced when the list came, so the focus is given back by hand.
  const close = () => {
    setIsOpen(false);
    bell.current?.focus();
  };
  const button = (
    <ActionIcon
      ref={bell}
      className={styles.bell}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={unread > 0 ? t`Reminders, ${unread} not read` : t`Reminders`}
      onClick={toggle}
      onPointerEnter={() => void loadPopover()}
      onFocus={() => void loadPopover()}
    >
      <IconBell size={18} stroke={1.5} aria-hidden />
      {unread > 0 && (
        <span className={styles.count} aria-hidden>
          <Figure name="reminders not read" value={unread}>
            {unread > 99 ? '99+' : unread}
          </Figure>
        </span>
      )}
    </ActionIcon>
  );
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <ReminderPopover button={button} isOpen={isOpen} organisationId={id} onClose={close} />
    </Suspense>
  );
}
