import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ReminderList } from '../features/reminders/reminder-list.tsx';
import { remindersOf, useMarkRead } from '../features/reminders/reminders.queries.ts';
import { useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { Figure, RowCount } from '../ui/figure/figure.tsx';
import opens from '../ui/figure/opens.module.css';
import { TextLink } from '../ui/page/links.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './reminders-page.module.css';

export function RemindersPage() {
  const { id, slug: org } = useOrganisation();
  const reminders = useQuery(remindersOf(id));
  const markRead = useMarkRead(id);
  const { only } = useSearch({ from: '/o/$org/reminders' });
  const { items = [], unread = 0 } = reminders.data ?? {};
  const shown = only === 'unread' ? items.filter(({ isRead }) => !isRead) : items;
  const settingsLink = (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/o/$org/settings/reminders" params={{ org }} {...props} />}
    >
      <Trans>Settings</Trans>
    </Button>
  );
  return (
    <div className={styles.page}>
      <PageHeader
        title={<Trans>Reminders</Trans>}
        detail={unread > 0 && <Unread org={org} isAlone={only === 'unread'} count={unread} />}
        actions={
          <>
            {items.length > 0 && settingsLink}
            {unread > 0 && (
              <Button onClick={() => markRead.mutate(undefined)} loading={markRead.isPending}>
                <Trans>Mark all as read</Trans>
              </Button>
            )}
          </>
        }
      />
      {reminders.isError && !reminders.data ? (
        <ErrorState error={reminders.error} onRetry={() => void reminders.refetch()} />
      ) : !reminders.data ? (
        <TableSkeleton rows={10} />
      ) : items.length === 0 ? (
        <div className={styles.card}>
          <EmptyState title={<Trans>No reminders yet</Trans>} actions={settingsLink}>
            <Trans>You are told here before your dates come, and when something of yours was not done in time.</Trans>
          </EmptyState>
        </div>
      ) : (
        <div className={styles.card}>
          <ReminderList
            reminders={shown}
            onOpen={({ id: reminderId, isRead }) => !isRead && markRead.mutate([reminderId])}
          />
        </div>
      )}
    </div>
  );
}

interface UnreadProps {
  org: string;
  /** Nothing else is listed. */
  isAlone: boolean;
  count: number;
}

function Unread({ org, isAlone, count }: UnreadProps) {
  const words = (
    <Figure name="reminders not read" value={count}>
      <Plural value={count} one="# not read" other="# not read" />
    </Figure>
  );
  if (isAlone) {
    return (
      <>
        <RowCount value={count}>{words}</RowCount>{' '}
        <TextLink to="/o/$org/reminders" params={{ org }}>
          <Trans>Show all</Trans>
        </TextLink>
      </>
    );
  }
  return (
    <Link
      to="/o/$org/reminders"
      params={{ org }}
      search={{ only: 'unread' }}
      className={opens.opens}
      data-opens={count}
    >
      {words}
    </Link>
  );
}
