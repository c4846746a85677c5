import { Popover } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import styles from './why.module.css';

interface WhyPopoverProps {
  anchor: HTMLElement;
  /** Nearer to the start of the anchor when 0, to its end when 1. */
  at: number;
  /** The element the popover is placed in. */
  container: HTMLElement;
  onClose: () => void;
  children: (titleId: string) => ReactNode;
}

/** Beside what was pressed. The chart draws its own elements, so a box laid over the pressed one is the target. */
export function WhyPopover({ anchor, at, container, onClose, children }: WhyPopoverProps) {
  const titleId = useId();
  const [place] = useState(() => placeIn(container, anchor, at));
  const close = () => {
    // A question about what is typed here stands outside of it.
    if (document.querySelector('[aria-modal="true"]')) return;
    onClose();
    if (anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  return (
    <Popover
      opened
      onChange={(opened) => !opened && close()}
      position="bottom"
      width={388}
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      trapFocus
      returnFocus={false}
      withArrow
      withinPortal
    >
      <Popover.Target>
        <span aria-hidden className={styles.anchor} style={place} />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId} className={styles.dropdown}>
        {children(titleId)}
      </Popover.Dropdown>
    </Popover>
  );
}

function placeIn(container: HTMLElement, anchor: HTMLElement, at: number) {
  const outer = container.getBoundingClientRect();
  const inner = anchor.getBoundingClientRect();
  const x = Math.min(Math.max(inner.left + inner.width * at, outer.left + 8), outer.right - 8);
  return { top: inner.top - outer.top, left: x - outer.left, height: inner.height };
}
