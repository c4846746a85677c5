import type { RowData } from '@tanstack/react-table';
import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { DataTableProps } from './data-table.tsx';
import type { TableLine } from './use-table-lines.ts';

interface NavigationInput<Row extends RowData> {
  props: DataTableProps<Row>;
  lines: readonly TableLine<Row>[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
}

export interface EditedCell {
  rowId: string;
  columnId: string;
}

/** The row in focus and the cell being edited. Keys work on the row itself; inside a field they belong to the field. */
export function useTableNavigation<Row extends RowData>({ props, lines, virtualizer, scroller }: NavigationInput<Row>) {
  const [activeId, setActiveId] = useState<string>();
  const [edited, setEdited] = useState<EditedCell>();
  const idToFocus = useRef<string>(undefined);
  const { selectedIds, onSelectedIdsChange, onOpen, columns } = props;
  const activeIndex = lines.findIndex((line) => line.id === activeId);

  // A row that was scrolled to is drawn a moment later; it takes the focus as soon as it is there.
  useEffect(() => {
    if (!idToFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(idToFocus.current)}"]`);
    if (!row) return;
    idToFocus.current = undefined;
    row.focus({ preventScroll: true });
  });

  const focusLine = (id: string) => {
    idToFocus.current = id;
    setActiveId(id);
  };
  const moveTo = (index: number) => {
    const line = lines[Math.max(0, Math.min(index, lines.length - 1))];
    if (!line) return;
    virtualizer.scrollToIndex(lines.indexOf(line), { align: 'auto' });
    focusLine(line.id);
  };
  const toggle = (id: string) => {
    const next = new Set(selectedIds);
    if (!next.delete(id)) next.add(id);
    onSelectedIdsChange?.(next);
  };
  const startEditing = (rowId: string, columnId?: string) => {
    const column = columnId ?? columns.find(({ editor }) => editor)?.id;
    setActiveId(rowId);
    if (column) setEdited({ rowId, columnId: column });
  };
  const finishEditing = () => {
    if (edited) focusLine(edited.rowId);
    setEdited(undefined);
  };
  const act = (key: string): boolean => {
    const line = lines[activeIndex];
    if (line?.kind === 'group' && (key === 'Enter' || key === ' ')) props.onToggleGroup?.(line.group.id);
    else if (line?.kind !== 'row') return false;
    else if (key === 'Enter') onOpen?.(line.row);
    else if (key === 'x' || key === ' ') toggle(line.id);
    else if (key === 'e') startEditing(line.id);
    else return false;
    return true;
  };
  const move = (key: string): boolean => {
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / 36) - 1;
    const steps: Readonly<Record<string, number>> = {
      j: activeIndex + 1,
      ArrowDown: activeIndex + 1,
      k: activeIndex - 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: lines.length - 1,
    };
    const target = steps[key];
    if (target !== undefined) moveTo(target);
    return target !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (act(key) || move(key)) event.preventDefault();
  };

  /** The one row Tab reaches: the last one used, else the first. */
  const tabStopId = activeIndex >= 0 ? activeId : lines[0]?.id;
  return { tabStopId, edited, onKeyDown, toggle, startEditing, finishEditing, setActiveId };
}

export type TableNavigation = ReturnType<typeof useTableNavigation>;
