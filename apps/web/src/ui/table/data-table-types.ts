import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** A CSS grid track: `6rem`, `minmax(12rem, 1fr)`. */
  width: string;
  isNumeric?: boolean;
  isSortable?: boolean;
  /** Left out below 640 px. */
  isWideOnly?: boolean;
  /** Makes the cell editable in place; the field calls `finish` when it is done, saved or not. */
  editor?: (row: Row, finish: () => void) => ReactNode;
  /** Whose what can be edited there, and what it is now, which alone would say it of none: "Owner of A.5.1: Priya". */
  editLabel?: (row: Row) => string;
}

export interface RowGroup {
  id: string;
  title: ReactNode;
  /** Beside the title: "14 of 37". */
  detail?: ReactNode;
  /** At the end of the row: the group's own small bar. */
  aside?: ReactNode;
}

/** A change that is on its way, or one that was refused and rolled back. */
export type CellState = { kind: 'saving' } | { kind: 'refused'; reason: string };
