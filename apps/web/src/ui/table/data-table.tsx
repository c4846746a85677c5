// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { memo, type ReactNode, useMemo, useRef } from 'react';
import styles from './data-table.module.css';
import { DataTableGroupRow } from './data-table-group-row.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow, type RowWords } from './data-table-row.tsx';
import type { CellState, DataColumn, RowGroup } from './data-table-types.ts';
import { useOpenRow } from './use-open-row.ts';
import { useRowWindow } from './use-row-window.ts';
import { useTableColumns } from './use-table-columns.ts';
import { useTableEvents } from './use-table-events.ts';
import { type TableLine, useTableLines } from './use-table-lines.ts';
import { useTableNavigation } from './use-table-navigation.ts';
import { useTableSelection } from './use-table-selection.ts';

export interface DataTableProps<Row> {
  /** What the rows are, for screen readers. */
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** How a row is called where only one can be named: "Select A.5.15". */
  rowName: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
  /** `name` or `-name`, as in the address. */
  sort?: string | undefined;
  onSortChange?: (sort: string | undefined) => void;
  selectedIds?: ReadonlySet<string>;
  onSelectedIdsChange?: (ids: ReadonlySet<string>) => void;
  /** The row shown in the side panel. */
  openId?: string | undefined;
  onOpen?: (row: Row) => void;
  /** Rows must come ordered by group. */
  groups?: readonly RowGroup[];
  groupOf?: (row: Row) => string;
  closedGroupIds?: ReadonlySet<string>;
  onToggleGroup?: (groupId: string) => void;
  cellState?: (row: Row, columnId: string) => CellState | undefined;
  density?: 'comfortable' | 'compact';
  /** Asks for the next page when the end comes near. */
  onEndNear?: () => void;
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode;
}

/**
 * A dense table of any length. It owns focus and the cell being edited; filter, sort, selection and what is open are
 * the caller's, so that they can live in the address.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useLingui();
  const { label, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useTableSelection(props);
  const isSelectable = selection.state !== undefined;
  const columns = useTableColumns(props.columns, isSelectable);
  const { lines, placeOf } = useTableLines(props);
  const { virtualizer, height, keep } = useRowWindow(props, lines, scroller);
  const navigation = useTableNavigation({ props, lines, placeOf, virtualizer, scroller });
  const openPlace = placeOf(props.openId);
  useOpenRow(props.openId, openPlace, virtualizer);
  keep([navigation.activeIndex, openPlace]);
  const events = useTableEvents(props, lines, placeOf, navigation);
  const words = useMemo(() => ({ edit: t`edit`, select: (name: string) => t`Select ${name}` }), [t]);

  return (
    <div ref={scroller} className={styles.scroller} style={{ '--row-height': `${height}px` }}>
      <div
        role={props.groups ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-multiselectable={isSelectable || undefined}
        aria-description={t`J and K move, Enter opens, X selects, E edits`}
        className={styles.grid}
        style={{ '--columns': columns.tracks }}
        {...events}
      >
        <DataTableHead
          columns={columns.shown}
          sort={props.sort}
          onSortChange={props.onSortChange}
          selection={selection.state}
          onSelectAll={selection.selectAll}
        />
        <div role="rowgroup" className={styles.body} style={{ '--height': `${virtualizer.getTotalSize()}px` }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const { tabStopId, edited, finishEditing } = navigation;
            return (
              <Line
                key={key}
                line={line}
                rowIndex={index + 2}
                start={start}
                isTabStop={tabStopId === line.id}
                editedColumnId={edited?.rowId === line.id ? edited.columnId : undefined}
                onFinish={finishEditing}
                table={props as DataTableProps<unknown>}
                columns={columns.shown as readonly DataColumn<unknown>[]}
                words={words}
              />
            );
          })}
        </div>
      </div>
      {lines.length === 0 && empty}
    </div>
  );
}

interface LineProps {
  line: TableLine<unknown>;
  rowIndex: number;
  start: number;
  isTabStop: boolean;
  editedColumnId: string | undefined;
  onFinish: () => void;
  table: DataTableProps<unknown>;
  columns: readonly DataColumn<unknown>[];
  words: RowWords;
}

/** Finds out what concerns one line: not while one scrolls, and the line itself is drawn only when that has changed. */
const Line = memo(function Line({ line, table, editedColumnId, onFinish, columns, words, ...at }: LineProps) {
  const { id } = line;
  if (line.kind === 'group') {
    const isFoldable = table.onToggleGroup !== undefined;
    return <DataTableGroupRow {...at} id={id} group={line.group} isOpen={line.isOpen} isFoldable={isFoldable} />;
  }
  const { row } = line;
  return (
    <DataTableRow
      {...at}
      id={id}
      row={row}
      name={table.rowName(row)}
      level={table.groups ? 2 : undefined}
      columns={columns}
      states={columns.map((column) => table.cellState?.(row, column.id))}
      words={words}
      isSelectable={table.onSelectedIdsChange !== undefined}
      isSelected={table.selectedIds?.has(id) ?? false}
      isOpen={table.openId === id}
      isClickable={table.onOpen !== undefined}
      editedColumnId={editedColumnId}
      onFinish={onFinish}
    />
  );
});
