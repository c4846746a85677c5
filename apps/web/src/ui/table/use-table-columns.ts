import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { DataColumn } from './data-table-types.ts';

/** On a very wide screen all columns grow, instead of one title that becomes two metres long. */
const shared = (width: string) => width.replace(/^([\d.]+)rem$/, 'minmax($1rem, $1fr)').replace(/ 1fr\)$/, ' 25fr)');

/** The columns that have room, and the tracks they stand in. */
export function useTableColumns<Row>(columns: readonly DataColumn<Row>[], isSelectable: boolean) {
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  const isVast = useMediaQuery('(min-width: 120em)', false);
  return useMemo(() => {
    const shown = columns.filter((column) => !(isNarrow && column.isWideOnly));
    const widths = shown.map(({ width }) => (isVast ? shared(width) : width));
    return { shown, tracks: [...(isSelectable ? ['2.5rem'] : []), ...widths].join(' ') };
  }, [columns, isNarrow, isVast, isSelectable]);
}
