import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../lib/format.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { signOut } from '../../lib/session.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../ui/feedback/skeletons.tsx';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { useConfirm } from '../../ui/form/confirm.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { deviceWords } from './device-words.ts';
import styles from './security.module.css';
import { sessionsQuery, useRevokeOtherSessions, useRevokeSession } from './security.queries.ts';

export function SessionList() {
  const { i18n, t } = useLingui();
  const sessions = useQuery(sessionsQuery);

  if (isProblem(sessions.error, 'SESSION_NOT_FRESH')) return <SignInAgain />;
  if (sessions.isError) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  if (!sessions.data) return <ContentSkeleton rows={3} />;
  return (
    <>
      <ul className={styles.sessions} aria-label={t`Sessions`}>
        {sessions.data.map(({ id, token, createdAt, updatedAt, userAgent, isCurrent }) => {
          const device = i18n._(deviceWords(userAgent));
          return (
            <li key={id} className={styles.session}>
              <span className={styles.words}>
                <span className={styles.name}>
                  <bdi>{device}</bdi>
                </span>
                <span className={styles.detail}>
                  <Trans>
                    Signed in {formatInstant(createdAt)}, last seen {formatInstant(updatedAt)}
                  </Trans>
                </span>
              </span>
              {isCurrent ? (
                <StatusBadge status="active">
                  <Trans>This browser</Trans>
                </StatusBadge>
              ) : (
                <EndSession token={token} device={device} />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.data.length > 1 && <EndOthers />}
    </>
  );
}

function EndSession({ token, device }: { token: string; device: string }) {
  const { t } = useLingui();
  const revoke = useRevokeSession();
  return (
    <Button
      variant="default"
      size="sm"
      flex="none"
      aria-label={t`Sign out ${device}`}
      loading={revoke.isPending}
      onClick={() => revoke.mutate(token, { onSuccess: () => showSuccess(<Trans>{device} was signed out.</Trans>) })}
    >
      <Trans>Sign out</Trans>
    </Button>
  );
}

function EndOthers() {
  const { t } = useLingui();
  const confirm = useConfirm();
  const revoke = useRevokeOtherSessions();
  const ask = async () => {
    const isConfirmed = await confirm({
      title: t`Sign out everywhere else?`,
      body: t`All sessions but this one end at once.`,
      confirmLabel: t`Sign out everywhere else`,
    });
    if (isConfirmed) revoke.mutate();
  };
  return (
    <Button variant="default" loading={revoke.isPending} onClick={() => void ask()}>
      <Trans>Sign out everywhere else</Trans>
    </Button>
  );
}

/** The list is shown only to somebody who signed in within the last day. */
const SignInAgain = () => (
  <div className={styles.state}>
    <p className={styles.quiet}>
      <Trans>You signed in more than a day ago. Sign in again to see and end your sessions.</Trans>
    </p>
    <Button variant="default" onClick={() => void signOut()}>
      <Trans>Sign in again</Trans>
    </Button>
  </div>
);
