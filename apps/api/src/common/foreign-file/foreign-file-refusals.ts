import type { DomainErrorCode } from '@waymark/domain';

/** What a route refuses that reads a foreign file. */
export const foreignFileRefusals = [
  'import.unreadable',
  'import.damaged',
  'import.password',
  'import.web_page',
  'import.entities',
  'import.not_a_table',
  'import.quote_open',
  'import.too_large_unpacked',
  'import.too_many_sheets',
  'import.too_many_rows',
  'import.too_many_columns',
  'import.too_many_cells',
  'import.cell_too_long',
  'import.too_much_text',
  'import.too_slow',
  'import.too_much_memory',
  'import.busy',
] as const satisfies readonly DomainErrorCode[];
