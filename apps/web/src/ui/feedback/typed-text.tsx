import { Trans } from '@lingui/react/macro';
import { Button, CopyButton, Stack } from '@mantine/core';
import type { Typed } from '../../lib/typed.ts';
import styles from './typed-text.module.css';

/** What was typed and cannot be sent: to be read, and taken along. */
export function TypedText({ typed }: { typed: readonly Typed[] }) {
  if (typed.length === 0) return null;
  return (
    <Stack gap="sm" align="flex-start">
      <dl className={styles.typed}>
        {typed.map(({ label, text }) => (
          <div key={`${label} ${text}`}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <CopyButton value={typed.map(({ text }) => text).join('\n\n')}>
        {({ copied, copy }) => (
          <Button variant="default" size="sm" onClick={copy}>
            {copied ? <Trans>Copied</Trans> : <Trans>Copy what you wrote</Trans>}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
