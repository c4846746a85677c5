// biome-ignore-all lint/a11y: rows of a virtual list cannot be laid out as a table element, so they carry the roles of
// one, and the grid around them handles the focus and the keys of all.
import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { RowData } from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './data-table.module.css';
import { DataTableGroupRow } from './data-table-group-row.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import type { CellState, DataColumn, RowGroup } from './data-table-types.ts';
import { useOpenRow } from './use-open-row.ts';
import { type TableLine, useTableLines } from './use-table-lines.ts';
import { useTableModel } from './use-table-model.ts';
import { useTableNavigation } from './use-table-navigation.ts';

export interface DataTableProps<Row extends RowData> {
  /** What the rows are, for screen readers. */
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** How a row is called where only one can be named: "Select A.5.15". */
  rowName: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
  /** `name` or `-name`, as in the address. */
  sort?: string | undefined;
  onSortChange?: (sort: string | undefined) => void;
  selectedIds?: ReadonlySet<string>;
  onSelectedIdsChange?: (ids: ReadonlySet<string>) => void;
  /** The row shown in the side panel. */
  openId?: string | undefined;
  onOpen?: (row: Row) => void;
  /** Rows must come ordered by group. */
  groups?: readonly RowGroup[];
  groupOf?: (row: Row) => string;
  closedGroupIds?: ReadonlySet<string>;
  onToggleGroup?: (groupId: string) => void;
  cellState?: (row: Row, columnId: string) => CellState | undefined;
  density?: 'comfortable' | 'compact';
  /** Asks for the next page when the end comes near. */
  onEndNear?: () => void;
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode;
}

const rowHeights = { comfortable: 36, compact: 32, touch: 44 } as const;

/**
 * A dense table of any length. It owns focus and the cell being edited; filter, sort, selection and what is open are
 * the caller's, so that they can live in the address.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { t } = useLingui();
  const { label, density = 'comfortable', onEndNear, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const model = useTableModel(props);
  const lines = useTableLines(props);
  const isTouch = useMediaQuery('(max-width: 39.99em)', false);
  const height = rowHeights[isTouch ? 'touch' : density];
  const kept = useRef<readonly number[]>([]);
  const bulkBarRoom = props.selectedIds && props.selectedIds.size > 0 ? 72 : 0;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 32 : height),
    getItemKey: (index) => lines[index]?.id ?? index,
    // Room for the sticky head when a row is scrolled to.
    scrollPaddingStart: 32,
    // The bulk bar floats above the foot, and the last rows must be able to come out from under it.
    paddingEnd: bulkBarRoom,
    scrollPaddingEnd: bulkBarRoom,
    overscan: 12,
    rangeExtractor: (range) => withKept(range, kept.current),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps the heights, so it has to be told when they change.
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);
  const navigation = useTableNavigation({ props, lines, virtualizer, scroller });
  useOpenRow(props.openId, lines, virtualizer);
  const openIndex = props.openId === undefined ? -1 : lines.findIndex(({ id }) => id === props.openId);
  useEffect(() => {
    kept.current = [navigation.activeIndex, openIndex];
  }, [navigation.activeIndex, openIndex]);
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (lines.length > 0 && lastShown >= lines.length - 20) onEndNear?.();
  }, [lastShown, lines.length, onEndNear]);

  const renderLine = (line: TableLine<Row>, index: number) =>
    line.kind === 'group' ? (
      <DataTableGroupRow
        line={line}
        rowIndex={index + 2}
        onToggle={props.onToggleGroup}
        isTabStop={navigation.tabStopId === line.id}
        onFocus={() => navigation.setActiveId(line.id)}
      />
    ) : (
      <DataTableRow line={line} rowIndex={index + 2} model={model} props={props} navigation={navigation} />
    );

  return (
    <div ref={scroller} className={styles.scroller} style={{ '--row-height': `${height}px` }}>
      <div
        role={props.groups ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-multiselectable={model.isSelectable || undefined}
        aria-description={t`J and K move, Enter opens, X selects, E edits`}
        className={styles.grid}
        style={{ '--columns': model.tracks }}
        onKeyDown={navigation.onKeyDown}
      >
        <DataTableHead model={model} />
        <div role="rowgroup" className={styles.body} style={{ '--height': `${virtualizer.getTotalSize()}px` }}>
          {items.map(({ key, index, start }) => {
            const line = lines[index];
            return (
              line && (
                <div key={key} role="none" className={styles.line} style={{ '--start': `${start}px` }}>
                  {renderLine(line, index)}
                </div>
              )
            );
          })}
        </div>
      </div>
      {lines.length === 0 && empty}
    </div>
  );
}

/** The row in use and the open one stay, however far one scrolls: with them the focus would be gone. */
const withKept = (range: Range, kept: readonly number[]) => {
  const there = kept.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...there])].sort((one, other) => one - other);
};
