import type { FindingKind } from './finding.ts';

/** One comparison of rows with the log, as a statement that gives what does not fit, each as a sentence. */
export interface Comparison {
  kind: FindingKind;
  text: string;
}

/** An instant as entries hold it. */
export const instantOf = (column: string) =>
  `to_jsonb(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
