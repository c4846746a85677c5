// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { RowData } from '@tanstack/react-table';
import styles from './data-table.module.css';
import type { TableModel } from './use-table-model.ts';

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

export function DataTableHead<Row extends RowData>({ model }: { model: TableModel<Row> }) {
  const { t } = useLingui();
  const { table, columns, isSelectable } = model;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {isSelectable && (
        <span role="columnheader" className={styles.check}>
          <Checkbox
            aria-label={t`Select all`}
            checked={table.getIsAllRowsSelected()}
            indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
        </span>
      )}
      {headers.map(({ id, column }, index) => {
        const definition = columns[index];
        const direction = column.getIsSorted();
        const Arrow = direction === 'desc' ? IconChevronDown : IconChevronUp;
        return (
          <span
            key={id}
            role="columnheader"
            aria-sort={direction ? ariaSort[direction] : undefined}
            className={styles.headCell}
            data-numeric={definition?.isNumeric || undefined}
          >
            {column.getCanSort() ? (
              <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
                {definition?.header}
                {direction && <Arrow size={14} stroke={1.5} aria-hidden />}
              </button>
            ) : (
              definition?.header
            )}
          </span>
        );
      })}
    </div>
  );
}
