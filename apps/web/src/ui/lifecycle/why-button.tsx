import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { formatDay } from '../../lib/format.ts';
import styles from './why-button.module.css';

interface WhyButtonProps {
  /** Whose day it is. */
  what: string;
  on: string;
  children: (proof: { titleId: string; close: () => void }) => ReactNode;
}

/** "Why this date?": the proof of a date, one click away. */
export function WhyButton({ what, on, children }: WhyButtonProps) {
  const { t } = useLingui();
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={388}
      // A form that opens in it makes it longer: then it comes up rather than leave the window.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      trapFocus
      withArrow
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="xs"
          className={styles.button}
          onClick={() => setIsOpen(!isOpen)}
          aria-label={t`Why this date? ${what}, ${formatDay(on)}`}
        >
          <Trans>Why this date?</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.proof} aria-labelledby={titleId}>
        {children({ titleId, close: () => setIsOpen(false) })}
      </Popover.Dropdown>
    </Popover>
  );
}
