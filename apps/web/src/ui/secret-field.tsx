import { Trans } from '@lingui/react/macro';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './secret-field.module.css';

interface SecretFieldProps {
  label: ReactNode;
  value: string;
  /** Says that it is shown this once, and what it opens. */
  description?: ReactNode;
}

/** A link or code that is shown once: whole, selectable, with a button that copies it. */
export const SecretField = ({ label, value, description }: SecretFieldProps) => (
  <div className={styles.field}>
    <TextInput
      className={styles.input}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
    />
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          className={styles.copy}
          variant="default"
          onClick={copy}
          leftSection={
            copied ? <IconCheck size={16} stroke={1.5} aria-hidden /> : <IconCopy size={16} stroke={1.5} aria-hidden />
          }
        >
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
      )}
    </CopyButton>
  </div>
);
