// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { StateShape } from '../lifecycle/state-shape.tsx';
import styles from './data-table.module.css';
import type { RowWords } from './data-table-row.tsx';
import type { CellState, DataColumn } from './data-table-types.ts';

interface DataTableCellProps<Row> {
  column: DataColumn<Row>;
  row: Row;
  state: CellState | undefined;
  isEdited: boolean;
  words: RowWords;
  onFinish: () => void;
}

/** Without hooks and without parts of a library: there are hundreds of it on a screen. */
export function DataTableCell<Row>({ column, row, state, isEdited, words, onFinish }: DataTableCellProps<Row>) {
  const { editor } = column;
  if (editor && isEdited) return <EditedCell row={row} edit={editor} onFinish={onFinish} />;
  const isSaving = state?.kind === 'saving' || undefined;
  const refusal = state?.kind === 'refused' ? state.reason : undefined;
  // What is only read is said by the name: as elements of their own, such words cost more than all that is seen.
  const name = column.editLabel && [column.editLabel(row), words.edit, refusal].filter(Boolean).join(', ');
  return (
    <span
      role="gridcell"
      className={styles.cell}
      data-numeric={column.isNumeric || undefined}
      data-saving={isSaving}
      aria-busy={isSaving}
    >
      {editor ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.editable}
          data-edits={column.id}
          aria-label={name}
          title={refusal}
        >
          {refusal && <StateShape name="cross" />}
          {column.cell(row)}
          {refusal && <span className={styles.refused}>{refusal}</span>}
        </button>
      ) : (
        column.cell(row)
      )}
    </span>
  );
}

interface EditedCellProps<Row> {
  row: Row;
  edit: NonNullable<DataColumn<Row>['editor']>;
  onFinish: () => void;
}

// What is chosen in it, also from a list that stands elsewhere on the page, is no click on the row.
const stop = (event: SyntheticEvent) => event.stopPropagation();

/** The row as it was when the editing began: what comes meanwhile is asked about, not written over. */
function EditedCell<Row>({ row, edit, onFinish }: EditedCellProps<Row>) {
  const [begun] = useState(row);
  const finishOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onFinish();
  };
  return (
    <span role="gridcell" tabIndex={-1} className={styles.cell} data-editing onClick={stop} onKeyDown={finishOnEscape}>
      {edit(begun, onFinish)}
    </span>
  );
}
