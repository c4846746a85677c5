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

/** What stands below one another: group heads and the rows of the open groups; and where each stands. */
export function useTableLines<Row>(props: DataTableProps<Row>) {
  const { rows, rowId, groups, groupOf, closedGroupIds } = props;
  return useMemo(() => {
    const toLine = (row: Row): RowLine<Row> => ({ kind: 'row', id: rowId(row), row });
    const lines = groups && groupOf ? grouped() : rows.map(toLine);
    const places = new Map(lines.map(({ id }, place) => [id, place]));
    return { lines, placeOf: (id: string | undefined) => (id === undefined ? -1 : (places.get(id) ?? -1)) };

    function grouped(): TableLine<Row>[] {
      const byGroup = Map.groupBy(rows, (row) => groupOf?.(row) ?? '');
      return (groups ?? []).flatMap((group): TableLine<Row>[] => {
        const isOpen = !closedGroupIds?.has(group.id);
        const head: GroupLine = { kind: 'group', id: `group ${group.id}`, group, isOpen };
        return isOpen ? [head, ...(byGroup.get(group.id) ?? []).map(toLine)] : [head];
      });
    }
  }, [rows, rowId, groups, groupOf, closedGroupIds]);
}

export type TableLines<Row> = ReturnType<typeof useTableLines<Row>>;
