// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { memo } from 'react';
import styles from './data-table.module.css';
import { DataTableCell } from './data-table-cell.tsx';
import type { CellState, DataColumn } from './data-table-types.ts';

/** What the table says in each row. */
export interface RowWords {
  edit: string;
  select: (name: string) => string;
}

export interface DataTableRowProps<Row> {
  id: string;
  row: Row;
  name: string;
  rowIndex: number;
  /** Where it begins, in pixels below the head. */
  start: number;
  level: number | undefined;
  columns: readonly DataColumn<Row>[];
  /** Of each column; a change that is on its way or was refused. */
  states: readonly (CellState | undefined)[];
  words: RowWords;
  isSelectable: boolean;
  isSelected: boolean;
  isTabStop: boolean;
  isOpen: boolean;
  isClickable: boolean;
  editedColumnId: string | undefined;
  onFinish: () => void;
}

function PlainRow<Row>(props: DataTableRowProps<Row>) {
  const { id, row, name, columns, words, isSelectable, isSelected, isOpen } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      aria-level={props.level}
      aria-selected={isSelectable ? isSelected : undefined}
      aria-label={name}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row={id}
      data-selected={isSelected || undefined}
      aria-current={isOpen || undefined}
      data-open={isOpen || undefined}
      data-clickable={props.isClickable || undefined}
      className={styles.row}
      style={{ insetBlockStart: props.start }}
    >
      {isSelectable && (
        <span role="gridcell" tabIndex={-1} className={styles.check} data-check>
          <input
            type="checkbox"
            tabIndex={-1}
            className={styles.box}
            aria-label={words.select(name)}
            checked={isSelected}
            readOnly
          />
        </span>
      )}
      {columns.map((column, place) => (
        <DataTableCell
          key={column.id}
          column={column}
          row={row}
          state={props.states[place]}
          isEdited={props.editedColumnId === column.id}
          words={words}
          onFinish={props.onFinish}
        />
      ))}
    </div>
  );
}

const isSameState = (one: CellState | undefined, other: CellState | undefined) =>
  one?.kind === other?.kind &&
  (one?.kind === 'refused' && other?.kind === 'refused' ? one.reason === other.reason : true);

/** A row is drawn again only when something of it has changed: neither scrolling nor another row's edit does that. */
function isSameRow<Row>(
  { states, ...one }: DataTableRowProps<Row>,
  { states: others, ...other }: DataTableRowProps<Row>,
) {
  const names = Object.keys(one) as (keyof typeof one)[];
  return (
    names.every((name) => one[name] === other[name]) &&
    states.every((state, place) => isSameState(state, others[place]))
  );
}

// What `memo` gives has forgotten that the row is of any kind.
export const DataTableRow = memo(PlainRow, isSameRow) as typeof PlainRow;
