import { Trans } from '@lingui/react/macro';
import { Button, CopyButton, Group, Stack } from '@mantine/core';
import styles from './security.module.css';

/** Shown this once; each code signs in once, when the phone is lost. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <Stack gap="lg">
      <p className={styles.sentence}>
        <Trans>
          Keep these codes where you keep your passwords. Each signs you in once when your phone is not at hand. They
          are not shown again.
        </Trans>
      </p>
      <ul className={styles.backupCodes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="flex-end" gap="sm">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy all</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>
          <Trans>I have kept them</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
