import { useCallback, useMemo } from 'react';
import type { DataTableProps } from './data-table.tsx';

/** How much is selected, for the box of all; nothing where rows cannot be selected. */
export function useTableSelection<Row>({ rows, rowId, selectedIds, onSelectedIdsChange }: DataTableProps<Row>) {
  const state = useMemo(() => {
    if (!onSelectedIdsChange) return undefined;
    const selected = rows.filter((row) => selectedIds?.has(rowId(row))).length;
    if (selected === 0) return 'none';
    return selected === rows.length ? 'all' : 'some';
  }, [rows, rowId, selectedIds, onSelectedIdsChange]);
  const selectAll = useCallback(
    (isSelected: boolean) => onSelectedIdsChange?.(new Set(isSelected ? rows.map(rowId) : [])),
    [rows, rowId, onSelectedIdsChange],
  );
  return { state, selectAll } as const;
}
