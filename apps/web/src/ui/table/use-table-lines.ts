import type { RowData } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataTableProps } from './data-table.tsx';
import type { RowGroup } from './data-table-types.ts';

export interface GroupLine {
  kind: 'group';
  id: string;
  group: RowGroup;
  isOpen: boolean;
}

export interface RowLine<Row> {
  kind: 'row';
  id: string;
  row: Row;
}

export type TableLine<Row> = GroupLine | RowLine<Row>;

/** What stands below one another: group heads and the rows of the open groups. */
export function useTableLines<Row extends RowData>(props: DataTableProps<Row>): TableLine<Row>[] {
  const { rows, rowId, groups, groupOf, closedGroupIds } = props;
  return useMemo(() => {
    const toLine = (row: Row): RowLine<Row> => ({ kind: 'row', id: rowId(row), row });
    if (!groups || !groupOf) return rows.map(toLine);

    const byGroup = Map.groupBy(rows, groupOf);
    return groups.flatMap((group): TableLine<Row>[] => {
      const isOpen = !closedGroupIds?.has(group.id);
      const head: GroupLine = { kind: 'group', id: `group ${group.id}`, group, isOpen };
      return isOpen ? [head, ...(byGroup.get(group.id) ?? []).map(toLine)] : [head];
    });
  }, [rows, rowId, groups, groupOf, closedGroupIds]);
}
