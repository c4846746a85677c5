import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { happenedSentence } from '../../lib/what-happened.ts';
import type { Happened } from './happened.tsx';
import styles from './typed-text.module.css';
import { TypedText } from './typed-text.tsx';

/** What happened, by whom and when, and what was typed into what is there no more. */
export function HappenedDialog({ told, typed, onClose }: Happened & { onClose: () => void }) {
  const { i18n, t } = useLingui();
  return (
    <Modal
      opened
      onClose={onClose}
      title={told.what === 'deleted' ? t`Deleted while you were writing` : t`Your role was changed`}
      size="md"
      zIndex={350}
      closeOnClickOutside={false}
    >
      <Stack gap="lg">
        <p tabIndex={-1} data-autofocus className={styles.sentence}>
          {happenedSentence(i18n, told)} <Trans>What you wrote is not saved. Copy it if you need it elsewhere.</Trans>
        </p>
        <TypedText typed={typed} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
