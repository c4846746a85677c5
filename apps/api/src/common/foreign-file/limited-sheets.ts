import { DomainError, foreignFileLimits as limits } from '@waymark/domain';
import type { ForeignCell, ForeignRow, ForeignSheet } from './foreign-table.ts';

/** Collects the cells of a file, and refuses what is more than any table needs, by the name of its limit. */
export class LimitedSheets {
  readonly sheets: ForeignSheet[] = [];
  private cells = 0;
  private characters = 0;

  /** Takes a sheet as it is read, so that reading ends with the first row too many. Rows without a filled cell do not count. */
  add(name: string, rows: Iterable<ForeignRow>): void {
    if (this.sheets.length === limits.sheets) throw new DomainError('import.too_many_sheets', { most: limits.sheets });
    const kept: ForeignRow[] = [];
    for (const { line, cells } of rows) {
      const end = cells.findLastIndex((cell) => cell !== null) + 1;
      if (end === 0) continue;
      if (kept.length > limits.rows) throw new DomainError('import.too_many_rows', { most: limits.rows });
      if (end > limits.columns) throw new DomainError('import.too_many_columns', { most: limits.columns });
      for (const cell of cells) this.count(cell);
      kept.push({ line, cells: cells.slice(0, end) });
    }
    this.sheets.push({ name, rows: kept });
  }

  private count(cell: ForeignCell): void {
    if (cell === null) return;
    this.cells += 1;
    if (this.cells > limits.cells) throw new DomainError('import.too_many_cells', { most: limits.cells });
    if (typeof cell !== 'string') return;
    if (cell.length > limits.cellCharacters) {
      throw new DomainError('import.cell_too_long', { most: limits.cellCharacters });
    }
    this.characters += cell.length;
    if (this.characters > limits.characters) throw new DomainError('import.too_much_text', { most: limits.characters });
  }
}
