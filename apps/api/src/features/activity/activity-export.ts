import type { Activity } from '@waymark/contracts';
import type { Cell } from '../../common/csv.ts';
import type { ActivityExportWords } from './activity-export-words.ts';

type Named = ReadonlyMap<string, string>;

/**
 * What stands in a file of the log, in this order. Times are in UTC, and actions as the API names them, so that programs find
 * the same in the files of all readers.
 */
const columns: readonly {
  key: keyof ActivityExportWords['columns'];
  value: (entry: Activity, programmes: Named, words: ActivityExportWords) => Cell;
}[] = [
  { key: 'number', value: ({ sequence }) => sequence },
  { key: 'time', value: ({ at }) => at },
  { key: 'person', value: ({ actor }) => actor?.name ?? 'Waymark' },
  { key: 'action', value: ({ action }) => action },
  {
    key: 'kind',
    value: ({ subjectType }, _, { kind }) => new Map(Object.entries(kind)).get(subjectType) ?? subjectType,
  },
  { key: 'object', value: ({ subjectLabel }) => subjectLabel },
  { key: 'programme', value: ({ programmeId }, programmes) => programmes.get(programmeId ?? '') ?? null },
  { key: 'before', value: ({ before }) => before && JSON.stringify(before) },
  { key: 'after', value: ({ after }) => after && JSON.stringify(after) },
];

export const headersIn = (words: ActivityExportWords): string[] => columns.map(({ key }) => words.columns[key]);
export const cellsOf = (entry: Activity, programmes: Named, words: ActivityExportWords): Cell[] =>
  columns.map(({ value }) => value(entry, programmes, words));
