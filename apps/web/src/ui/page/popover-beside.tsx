import { Popover, type PopoverProps } from '@mantine/core';
import { type ReactNode, type Ref, useId, useImperativeHandle } from 'react';

interface PopoverBesideProps extends Pick<PopoverProps, 'position' | 'width' | 'middlewares' | 'withArrow'> {
  beside: Beside;
  className?: string | undefined;
  onClose: () => void;
  /** With what closes it and gives the focus back. */
  children: (titleId: string, close: () => void) => ReactNode;
}

/** What was pressed. It is drawn by something else, such as a chart, and may be drawn anew or be gone. */
export interface Beside {
  anchor: HTMLElement | SVGElement;
  /** Beside one place of it alone: its start when 0, its end when 1. */
  at?: number | undefined;
  /** What may be pressed reaches out of this, and the details do not. */
  within?: HTMLElement | undefined;
}

/**
 * Details beside what was pressed. They go along with it wherever what others do moves it, and never leave by themselves:
 * whoever reads there, or has the focus there, would lose it.
 */
export function PopoverBeside({ beside, className, onClose, children, ...popover }: PopoverBesideProps) {
  const titleId = useId();
  const close = () => {
    onClose();
    if (beside.anchor.isConnected) beside.anchor.focus({ preventScroll: true });
  };
  // A question about what is typed here stands outside of it.
  const leave = () => {
    if (!document.querySelector('[aria-modal="true"]')) close();
  };
  return (
    <Popover
      opened
      onChange={(opened) => !opened && leave()}
      hideDetached={false}
      // What goes out of sight with its row must not make the page longer.
      floatingStrategy="fixed"
      trapFocus
      returnFocus={false}
      withinPortal
      {...popover}
    >
      <Popover.Target>
        <Place anchor={beside.anchor} at={beside.at} within={beside.within} />
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId} {...(className !== undefined && { className })}>
        {children(titleId, close)}
      </Popover.Dropdown>
    </Popover>
  );
}

interface Placed {
  contextElement: Element;
  getBoundingClientRect: () => DOMRect;
}

/** Draws nothing: it tells the popover where what was pressed stands, or stood last. */
function Place({ anchor, at, within, ref }: Beside & { ref?: Ref<Placed> }) {
  useImperativeHandle(ref, () => {
    let last = placeOf(anchor, at, within);
    return {
      contextElement: anchor,
      getBoundingClientRect() {
        if (anchor.isConnected) last = placeOf(anchor, at, within);
        return last;
      },
    };
  }, [anchor, at, within]);
  return null;
}

function placeOf(anchor: Element, at?: number, within: Element = document.documentElement): DOMRect {
  const whole = anchor.getBoundingClientRect();
  if (at === undefined) return whole;
  const outer = within.getBoundingClientRect();
  const x = Math.min(Math.max(whole.left + whole.width * at, outer.left + 8), outer.right - 8);
  return new DOMRect(x, whole.top, 1, whole.height);
}
