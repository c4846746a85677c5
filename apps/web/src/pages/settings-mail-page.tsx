import { Trans } from '@lingui/react/macro';
import { Code } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { MailList } from '../features/members/mail-list.tsx';
import { mailsOf } from '../features/members/members.queries.ts';
import { systemQuery, useOrganisation } from '../lib/current-user.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { TableSkeleton } from '../ui/feedback/skeletons.tsx';
import { PageHeader } from '../ui/page/page-header.tsx';
import styles from './settings-page.module.css';

export function SettingsMailPage() {
  const { id } = useOrganisation();
  const { data: system } = useSuspenseQuery(systemQuery);
  const mails = useQuery(mailsOf(id));
  return (
    <div className={styles.page}>
      <PageHeader title={<Trans>Mail</Trans>} />
      <p className={styles.lead}>
        {system.mail ? (
          <Trans>
            Mail goes out through the server of this installation. The last 200 of this organisation stand here, without
            their links. What the server does not take is tried again for a day. Mails to set a new password belong to a
            person and never stand here.
          </Trans>
        ) : (
          <Trans>
            No mail server is set, so nothing is sent: what would have gone out is kept here, without its links. Links
            are shown to whoever makes them, to be passed on by hand. Links to set a new password are never shown in the
            app: whoever runs Waymark makes one with the command <Code>npm run password-link</Code>, and sets a server
            with the environment variable <Code>SMTP_URL</Code>.
          </Trans>
        )}
      </p>
      {mails.isError ? (
        <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />
      ) : !mails.data ? (
        <TableSkeleton rows={4} />
      ) : mails.data.length > 0 ? (
        <MailList mails={mails.data} />
      ) : (
        <div className={styles.card}>
          <EmptyState title={<Trans>No mail yet</Trans>}>
            <Trans>Invitations and reminders appear here as soon as the first is written.</Trans>
          </EmptyState>
        </div>
      )}
    </div>
  );
}
