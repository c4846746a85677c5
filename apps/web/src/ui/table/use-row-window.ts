import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { DataTableProps } from './data-table.tsx';
import type { TableLine } from './use-table-lines.ts';

const rowHeights = { comfortable: 36, compact: 32, touch: 44 } as const;
const groupHeight = 32;

/** Which lines are drawn. Their heights are known, so nothing is measured while one scrolls. */
export function useRowWindow<Row>(
  props: DataTableProps<Row>,
  lines: readonly TableLine<Row>[],
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { density = 'comfortable', onEndNear } = props;
  const isTouch = useMediaQuery('(max-width: 39.99em)', false);
  const height = rowHeights[isTouch ? 'touch' : density];
  const kept = useRef<readonly number[]>([]);
  const bulkBarRoom = props.selectedIds && props.selectedIds.size > 0 ? 72 : 0;
  // Given anew, the places of all rows would be worked out anew, with each step one scrolls.
  const getItemKey = useCallback((index: number) => lines[index]?.id ?? index, [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? groupHeight : height),
    getItemKey,
    // Room for the sticky head when a row is scrolled to.
    scrollPaddingStart: 32,
    // The bulk bar floats above the foot, and the last rows must be able to come out from under it.
    paddingEnd: bulkBarRoom,
    scrollPaddingEnd: bulkBarRoom,
    overscan: 6,
    rangeExtractor: (range) => withKept(range, kept.current),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps the heights, so it has to be told when they change.
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);

  const lastShown = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (lines.length > 0 && lastShown >= lines.length - 20) onEndNear?.();
  }, [lastShown, lines.length, onEndNear]);

  const keep = (places: readonly number[]) => {
    kept.current = places;
  };
  return { virtualizer, height, keep };
}

/** The row in use and the open one stay, however far one scrolls: with them the focus would be gone. */
const withKept = (range: Range, kept: readonly number[]) => {
  const there = kept.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...there])].sort((one, other) => one - other);
};
