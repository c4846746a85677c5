import { type RefObject, useEffect, useRef } from 'react';

/** For a row of tabs that scrolls sideways on a telephone: brings the one that is open to its middle, whenever it changes. */
export function useOpenTabInView<Row extends HTMLElement>(open: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: which tab is open is read from the page.
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    // By its own scrolling: `scrollIntoView` would move the page as well.
    if (row.current && tab) {
      const middle = tab.offsetLeft + tab.offsetWidth / 2;
      row.current.scrollLeft = middle - row.current.offsetLeft - row.current.clientWidth / 2;
    }
  }, [open]);
  return row;
}
