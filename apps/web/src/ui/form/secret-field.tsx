import { Trans } from '@lingui/react/macro';
import { Button, CopyButton, Input } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import styles from './secret-field.module.css';

interface SecretFieldProps {
  label: ReactNode;
  value: string;
  /** Says that it is shown this once, and what it opens. */
  description?: ReactNode;
}

/** A link or code that is shown once: whole, selectable, with a button that copies it. */
export function SecretField({ label, value, description }: SecretFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      className={styles.field}
    >
      <div className={styles.row}>
        <Input
          id={id}
          className={styles.input}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={<CopyIcon isDone={copied} />}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
            </Button>
          )}
        </CopyButton>
      </div>
    </Input.Wrapper>
  );
}

const CopyIcon = ({ isDone }: { isDone: boolean }) =>
  isDone ? <IconCheck size={16} stroke={1.5} aria-hidden /> : <IconCopy size={16} stroke={1.5} aria-hidden />;
