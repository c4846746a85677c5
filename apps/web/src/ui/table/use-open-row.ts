import type { RowData } from '@tanstack/react-table';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TableLine } from './use-table-lines.ts';

/** Brings the open row into sight, also when an address or the panel opened it, as soon as it is loaded. */
export function useOpenRow<Row extends RowData>(
  openId: string | undefined,
  lines: readonly TableLine<Row>[],
  virtualizer: Virtualizer<HTMLDivElement, Element>,
) {
  const shownId = useRef<string>(undefined);
  useEffect(() => {
    if (openId === shownId.current) return;
    const index = lines.findIndex(({ id }) => id === openId);
    if (openId !== undefined && index < 0) return;
    // From row to row one walks; from anywhere else the row is shown amid its neighbours.
    const align = shownId.current === undefined ? 'center' : 'auto';
    shownId.current = openId;
    const { range } = virtualizer;
    const isSeen = range !== null && index > range.startIndex && index < range.endIndex;
    if (index >= 0 && !isSeen) virtualizer.scrollToIndex(index, { align });
  }, [openId, lines, virtualizer]);
}
