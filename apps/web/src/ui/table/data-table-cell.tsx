// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { StateShape } from '../lifecycle/state-shape.tsx';
import styles from './data-table.module.css';
import type { CellState, DataColumn } from './data-table-types.ts';

interface DataTableCellProps<Row> {
  column: DataColumn<Row>;
  row: Row;
  state: CellState | undefined;
  isEdited: boolean;
  onEdit: () => void;
  onFinish: () => void;
}

const stop = (event: MouseEvent) => event.stopPropagation();

export function DataTableCell<Row>({ column, row, state, isEdited, onEdit, onFinish }: DataTableCellProps<Row>) {
  const { t } = useLingui();
  const shared = {
    role: 'gridcell',
    className: styles.cell,
    'data-numeric': column.isNumeric || undefined,
    'data-saving': state?.kind === 'saving' || undefined,
    'aria-busy': state?.kind === 'saving' || undefined,
  } as const;
  const content = column.cell(row);

  if (column.editor && isEdited) {
    const finishOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onFinish();
    };
    return (
      <span {...shared} tabIndex={-1} data-editing onClick={stop} onKeyDown={finishOnEscape}>
        <Editor row={row} edit={column.editor} onFinish={onFinish} />
      </span>
    );
  }
  if (!column.editor) return <span {...shared}>{content}</span>;

  const edit = (event: MouseEvent) => {
    stop(event);
    onEdit();
  };
  return (
    <span {...shared}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.editable}
        onClick={edit}
        title={state?.kind === 'refused' ? state.reason : undefined}
      >
        {state?.kind === 'refused' && <StateShape name="cross" />}
        {column.editLabel && <VisuallyHidden>{column.editLabel(row)}: </VisuallyHidden>}
        {content}
        <VisuallyHidden>{t`, edit`}</VisuallyHidden>
        {state?.kind === 'refused' && <span className={styles.refused}>{state.reason}</span>}
      </button>
    </span>
  );
}

interface EditorProps<Row> {
  row: Row;
  edit: NonNullable<DataColumn<Row>['editor']>;
  onFinish: () => void;
}

/** The row as it was when the editing began: what comes meanwhile is asked about, not written over. */
function Editor<Row>({ row, edit, onFinish }: EditorProps<Row>) {
  const [begun] = useState(row);
  return edit(begun, onFinish);
}
