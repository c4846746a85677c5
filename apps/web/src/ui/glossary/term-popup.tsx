import { useLingui } from '@lingui/react/macro';
import { Popover } from '@mantine/core';
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react';
import { glossary, type TermKey } from './glossary.ts';
import styles from './term.module.css';

interface TermPopupProps {
  of: TermKey;
  button: Omit<ComponentProps<'button'>, 'type' | 'ref'>;
}

/** Esc closes the explanation only, not the panel in which the word stands. */
const keepEscape = (event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation();

/** The explanation of a word, open from the beginning. */
export function TermPopup({ of, button }: TermPopupProps) {
  const { i18n } = useLingui();
  const id = useId();
  const target = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(true);
  const { name, meaning } = glossary[of];
  // The button that had the focus was replaced by this one, so the focus is given back by hand.
  const close = () => {
    setIsOpen(false);
    target.current?.focus();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && close()}
      position="bottom-start"
      width={320}
      trapFocus
      withArrow
    >
      <Popover.Target>
        <button type="button" {...button} ref={target} onClick={() => (isOpen ? close() : setIsOpen(true))} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.meaning}
        lang={i18n.locale}
        dir="auto"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-meaning`}
        onKeyDown={keepEscape}
      >
        <strong id={`${id}-name`}>{i18n._(name)}</strong>
        <p id={`${id}-meaning`}>{i18n._(meaning)}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
