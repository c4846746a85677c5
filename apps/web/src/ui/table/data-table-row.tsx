// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import styles from './data-table.module.css';
import type { DataTableProps } from './data-table.tsx';
import { DataTableCell } from './data-table-cell.tsx';
import type { RowLine } from './use-table-lines.ts';
import type { TableModel } from './use-table-model.ts';
import type { TableNavigation } from './use-table-navigation.ts';

interface DataTableRowProps<Row extends RowData> {
  line: RowLine<Row>;
  rowIndex: number;
  model: TableModel<Row>;
  props: DataTableProps<Row>;
  navigation: TableNavigation;
}

export function DataTableRow<Row extends RowData>({
  line,
  rowIndex,
  model,
  props,
  navigation,
}: DataTableRowProps<Row>) {
  const { t } = useLingui();
  const { id, row } = line;
  const isSelected = props.selectedIds?.has(id) ?? false;
  const name = props.rowName(row);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={props.groups ? 2 : undefined}
      aria-selected={model.isSelectable ? isSelected : undefined}
      aria-label={name}
      tabIndex={navigation.tabStopId === id ? 0 : -1}
      data-row={id}
      data-selected={isSelected || undefined}
      aria-current={props.openId === id || undefined}
      data-open={props.openId === id || undefined}
      data-clickable={props.onOpen ? true : undefined}
      className={styles.row}
      onFocus={() => navigation.setActiveId(id)}
      onClick={() => props.onOpen?.(row)}
    >
      {model.isSelectable && (
        <span role="gridcell" tabIndex={-1} className={styles.check} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            tabIndex={-1}
            aria-label={t`Select ${name}`}
            checked={isSelected}
            onChange={() => navigation.toggle(id)}
          />
        </span>
      )}
      {model.columns.map((column) => (
        <DataTableCell
          key={column.id}
          column={column}
          row={row}
          state={props.cellState?.(row, column.id)}
          isEdited={navigation.edited?.rowId === id && navigation.edited.columnId === column.id}
          onEdit={() => navigation.startEditing(id, column.id)}
          onFinish={navigation.finishEditing}
        />
      ))}
    </div>
  );
}
