/** A day; `hasYear` says whether the cell shows its year, as `6.1.1` become `06.01.2001` does and `4.1` become `04. Jan` does not. */
export interface ForeignDay {
  day: string;
  hasYear: boolean;
}

/** A cell that holds something, but no value: an error, a formula nobody has worked out, or one whose text is empty. */
export interface BrokenCell {
  broken: 'error' | 'formula' | 'blank_formula';
  text: string;
}

/** Only `null` is an empty cell. */
export type ForeignCell = string | number | boolean | ForeignDay | BrokenCell | null;

export interface ForeignRow {
  /** As the spreadsheet counts. */
  line: number;
  cells: readonly ForeignCell[];
}

/** The filled cells of one sheet, row by row. A table written as text is one sheet. */
export interface ForeignSheet {
  name: string;
  rows: readonly ForeignRow[];
}
