import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { problemDetails, problemMessage } from '../../lib/problem-messages.ts';
import { StateShape } from '../lifecycle/state-shape.tsx';
import styles from './empty-state.module.css';

interface ErrorStateProps {
  error: unknown;
  /** What did not work, in a few words. */
  title?: ReactNode;
  onRetry?: () => void;
}

/** What happened, what is safe, what to do; the details can be handed to support. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const { i18n } = useLingui();
  return (
    <section className={styles.state} role="alert">
      <h2 className={styles.title}>
        <StateShape name="cross" />
        {title ?? <Trans>This did not load</Trans>}
      </h2>
      <p className={styles.words}>{problemMessage(i18n, error)}</p>
      <div className={styles.actions}>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )}
        <CopyButton value={problemDetails(error)}>
          {({ copied, copy }) => (
            <Button variant="subtle" onClick={copy}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy details</Trans>}
            </Button>
          )}
        </CopyButton>
      </div>
    </section>
  );
}
