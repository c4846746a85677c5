// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import styles from './data-table.module.css';
import type { DataColumn } from './data-table-types.ts';

interface DataTableHeadProps {
  columns: readonly Omit<DataColumn<never>, 'cell' | 'editor' | 'editLabel'>[];
  sort: string | undefined;
  onSortChange: ((sort: string | undefined) => void) | undefined;
  /** How many of how many rows are selected; nothing where rows cannot be. */
  selection: 'none' | 'some' | 'all' | undefined;
  onSelectAll: (isSelected: boolean) => void;
}

/** A click sorts, the second turns the order round, the third takes it back. */
const nextSort = (id: string, sort: string | undefined) =>
  sort === id ? `-${id}` : sort === `-${id}` ? undefined : id;

export const DataTableHead = memo(function Head(props: DataTableHeadProps) {
  const { t } = useLingui();
  const { columns, sort, onSortChange, selection, onSelectAll } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {selection && (
        <span role="columnheader" className={styles.check}>
          <Checkbox
            aria-label={t`Select all`}
            checked={selection === 'all'}
            indeterminate={selection === 'some'}
            onChange={() => onSelectAll(selection !== 'all')}
          />
        </span>
      )}
      {columns.map(({ id, header, isSortable, isNumeric }) => {
        const isDescending = sort === `-${id}`;
        const isSorted = sort === id || isDescending;
        const Arrow = isDescending ? IconChevronDown : IconChevronUp;
        return (
          <span
            key={id}
            role="columnheader"
            aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
            className={styles.headCell}
            data-numeric={isNumeric || undefined}
          >
            {isSortable ? (
              <button type="button" className={styles.sort} onClick={() => onSortChange?.(nextSort(id, sort))}>
                {header}
                {isSorted && <Arrow size={14} stroke={1.5} aria-hidden />}
              </button>
            ) : (
              header
            )}
          </span>
        );
      })}
    </div>
  );
});
