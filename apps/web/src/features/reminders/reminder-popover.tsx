import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { ReminderList } from './reminder-list.tsx';
import styles from './reminder-popover.module.css';
import { remindersOf, useMarkRead } from './reminders.queries.ts';

interface ReminderPopoverProps {
  button: ReactElement;
  isOpen: boolean;
  organisationId: string;
  onClose: () => void;
}

const shown = 8;

export function ReminderPopover({ button, isOpen, organisationId, onClose }: ReminderPopoverProps) {
  const id = useId();
  const { slug: org } = useOrganisation();
  const markRead = useMarkRead(organisationId);
  const unread = useQuery(remindersOf(organisationId)).data?.unread ?? 0;
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && onClose()}
      position="bottom-end"
      width="min(24rem, calc(100vw - 1.5rem))"
      trapFocus
      returnFocus={false}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-labelledby={id} className={styles.box}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            <Trans>Reminders</Trans>
          </h2>
          {unread > 0 && (
            <Button variant="subtle" size="sm" onClick={() => markRead.mutate(undefined)}>
              <Trans>Mark all as read</Trans>
            </Button>
          )}
        </div>
        <div className={styles.list}>
          <Newest organisationId={organisationId} onClose={onClose} onRead={(read) => markRead.mutate([read])} />
        </div>
        <div className={styles.foot}>
          <Link to="/o/$org/reminders" params={{ org }} onClick={onClose}>
            <Trans>All reminders</Trans>
          </Link>
          <Link to="/o/$org/settings/reminders" params={{ org }} onClick={onClose}>
            <Trans>Settings</Trans>
          </Link>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface NewestProps {
  organisationId: string;
  onClose: () => void;
  onRead: (id: string) => void;
}

function Newest({ organisationId, onClose, onRead }: NewestProps) {
  const { t } = useLingui();
  const reminders = useQuery(remindersOf(organisationId));
  if (reminders.isError && !reminders.data) {
    return <ErrorState error={reminders.error} onRetry={() => void reminders.refetch()} />;
  }
  if (!reminders.data) return <ContentSkeleton rows={4} />;
  const { items } = reminders.data;
  if (items.length === 0)
    return <p className={styles.nothing}>{t`Nothing yet. You are told here before your dates come.`}</p>;
  return (
    <ReminderList
      reminders={items.slice(0, shown)}
      onOpen={({ id, isRead }) => {
        onClose();
        if (!isRead) onRead(id);
      }}
    />
  );
}
