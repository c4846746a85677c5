import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

/** Brings the open row into sight, also when an address or the panel opened it, as soon as it is loaded. */
export function useOpenRow(
  openId: string | undefined,
  openPlace: number,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
) {
  const shownId = useRef<string>(undefined);
  useEffect(() => {
    if (openId === shownId.current) return;
    if (openId !== undefined && openPlace < 0) return;
    // From row to row one walks; from anywhere else the row is shown amid its neighbours.
    const align = shownId.current === undefined ? 'center' : 'auto';
    shownId.current = openId;
    const { range } = virtualizer;
    const isSeen = range !== null && openPlace > range.startIndex && openPlace < range.endIndex;
    if (openPlace >= 0 && !isSeen) virtualizer.scrollToIndex(openPlace, { align });
  }, [openId, openPlace, virtualizer]);
}
