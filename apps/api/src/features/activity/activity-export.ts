import type { Activity } from '@waymark/contracts';
import type { Cell } from '../../common/csv.ts';

type Named = ReadonlyMap<string, string>;

/** What stands in a file of the log, in this order. Times are in UTC, so that files of different readers are the same. */
const columns: readonly { header: string; value: (entry: Activity, programmes: Named) => Cell }[] = [
  { header: 'Number', value: ({ sequence }) => sequence },
  { header: 'Time (UTC)', value: ({ at }) => at },
  { header: 'Person', value: ({ actor }) => actor?.name ?? 'Waymark' },
  { header: 'Action', value: ({ action }) => action },
  { header: 'Kind', value: ({ subjectType }) => subjectType },
  { header: 'Object', value: ({ subjectLabel }) => subjectLabel },
  { header: 'Programme', value: ({ programmeId }, programmes) => programmes.get(programmeId ?? '') ?? null },
  { header: 'Before', value: ({ before }) => before && JSON.stringify(before) },
  { header: 'After', value: ({ after }) => after && JSON.stringify(after) },
];

export const headers = columns.map(({ header }) => header);
export const cellsOf = (entry: Activity, programmes: Named): Cell[] =>
  columns.map(({ value }) => value(entry, programmes));
