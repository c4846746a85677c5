// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import styles from './data-table.module.css';
import type { RowGroup } from './data-table-types.ts';

interface DataTableGroupRowProps {
  id: string;
  group: RowGroup;
  isOpen: boolean;
  rowIndex: number;
  /** Where it begins, in pixels below the head. */
  start: number;
  isFoldable: boolean;
  isTabStop: boolean;
}

export const DataTableGroupRow = memo(function GroupRow(props: DataTableGroupRowProps) {
  const { id, group, isOpen } = props;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      aria-level={1}
      aria-expanded={isOpen}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row={id}
      className={styles.group}
      style={{ insetBlockStart: props.start }}
    >
      <span role="gridcell" className={styles.groupTitle}>
        {props.isFoldable && <Chevron size={14} stroke={1.5} aria-hidden />}
        <bdi>{group.title}</bdi>
        {group.detail && <span className={styles.groupDetail}>{group.detail}</span>}
      </span>
      {group.aside && (
        // What its links open is not the group itself, so a click on them does not fold it.
        <span role="gridcell" data-aside>
          {group.aside}
        </span>
      )}
    </div>
  );
});
