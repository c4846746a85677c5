// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { SyntheticEvent } from 'react';
import styles from './data-table.module.css';
import type { GroupLine } from './use-table-lines.ts';

const stop = (event: SyntheticEvent) => event.stopPropagation();

interface DataTableGroupRowProps {
  line: GroupLine;
  rowIndex: number;
  onToggle: ((groupId: string) => void) | undefined;
  isTabStop: boolean;
  onFocus: () => void;
}

export function DataTableGroupRow({ line, rowIndex, onToggle, isTabStop, onFocus }: DataTableGroupRowProps) {
  const { group, isOpen, id } = line;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={1}
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      data-row={id}
      className={styles.group}
      onFocus={onFocus}
      onClick={() => onToggle?.(group.id)}
    >
      <span role="gridcell" className={styles.groupTitle}>
        {onToggle && <Chevron size={14} stroke={1.5} aria-hidden />}
        <bdi>{group.title}</bdi>
        {group.detail && <span className={styles.groupDetail}>{group.detail}</span>}
      </span>
      {group.aside && (
        // What its links open is not the group itself, so a click on them does not fold it.
        <span role="gridcell" onClick={stop}>
          {group.aside}
        </span>
      )}
    </div>
  );
}
