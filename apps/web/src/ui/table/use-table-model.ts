import { useMediaQuery } from '@mantine/hooks';
import {
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataTableProps } from './data-table.tsx';

const features = tableFeatures({ rowSortingFeature, rowSelectionFeature });

/** On a very wide screen all columns grow, instead of one title that becomes two metres long. */
const shared = (width: string) => width.replace(/^([\d.]+)rem$/, 'minmax($1rem, $1fr)').replace(/ 1fr\)$/, ' 25fr)');

/** Columns, order and selection, kept by TanStack Table; every change of them is handed to the caller. */
export function useTableModel<Row extends RowData>(props: DataTableProps<Row>) {
  const { rows, rowId, columns, sort, selectedIds, onSortChange, onSelectedIdsChange } = props;
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  const shown = useMemo(() => columns.filter((column) => !(isNarrow && column.isWideOnly)), [columns, isNarrow]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      shown.map(({ id, header, cell, isSortable = false }) =>
        helper.accessor(rowId, {
          id,
          header: () => header,
          cell: ({ row }) => cell(row.original),
          enableSorting: isSortable,
        }),
      ),
    );
  }, [shown, rowId]);
  const sorting = sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : [];
  const rowSelection: Record<string, true> = {};
  for (const id of selectedIds ?? []) rowSelection[id] = true;

  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    state: { sorting, rowSelection },
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change;
      onSortChange?.(next ? `${next.desc ? '-' : ''}${next.id}` : undefined);
    },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change;
      onSelectedIdsChange?.(new Set(Object.keys(next).filter((id) => next[id])));
    },
  });

  const isSelectable = onSelectedIdsChange !== undefined;
  const isVast = useMediaQuery('(min-width: 120em)', false);
  const widths = shown.map(({ width }) => (isVast ? shared(width) : width));
  const tracks = [...(isSelectable ? ['2.5rem'] : []), ...widths].join(' ');
  return { table, columns: shown, isSelectable, tracks };
}

export type TableModel<Row extends RowData> = ReturnType<typeof useTableModel<Row>>;
