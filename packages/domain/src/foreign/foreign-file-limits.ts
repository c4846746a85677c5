/** How much of a file from elsewhere is read. Each has a refusal of its own that names the number. */
export const foreignFileLimits = {
  /** As it is sent. */
  megabytes: 8,
  /** What really comes out of a packed workbook; one of the largest programme takes a tenth. */
  unpackedMegabytes: 32,
  /** Of the process that reads. */
  memoryMegabytes: 256,
  /** Of the processor's time, so that a busy machine refuses nobody's file. */
  seconds: 10,
  sheets: 50,
  /** More than any programme has requirements. */
  rows: 5000,
  columns: 256,
  /** Filled cells of all sheets together. */
  cells: 100_000,
  /** What a spreadsheet itself allows in a cell. */
  cellCharacters: 32_767,
  /** Of all cells together. */
  characters: 4_000_000,
} as const;
