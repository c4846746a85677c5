import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { firstKeyOf } from '../keys/shortcuts.ts';
import type { DataTableProps } from './data-table.tsx';
import type { TableLines } from './use-table-lines.ts';

interface NavigationInput<Row> extends TableLines<Row> {
  props: DataTableProps<Row>;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
}

export interface EditedCell {
  rowId: string;
  columnId: string;
}

/** Moves the focus to a row by its id, also to one that is drawn only after scrolling. */
function useRowFocus<Row>({ props, lines, placeOf, virtualizer, scroller }: NavigationInput<Row>) {
  const [activeId, setActiveId] = useState<string>();
  const idToFocus = useRef<string>(undefined);
  // Until a row was used, the open one stands for it: the address may have opened it.
  const usedIndex = placeOf(activeId);
  const activeIndex = usedIndex >= 0 ? usedIndex : placeOf(props.openId);

  useEffect(() => {
    if (!idToFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(idToFocus.current)}"]`);
    if (!row) return;
    idToFocus.current = undefined;
    row.focus({ preventScroll: true });
  });

  const focusLine = useCallback((id: string) => {
    idToFocus.current = id;
    setActiveId(id);
  }, []);
  const moveTo = (index: number) => {
    const target = Math.max(0, Math.min(index, lines.length - 1));
    const line = lines[target];
    if (!line) return;
    virtualizer.scrollToIndex(target, { align: 'auto' });
    focusLine(line.id);
  };
  /** The one row Tab reaches: the last one used, else the open one, else the first. */
  const tabStopId = lines[Math.max(0, activeIndex)]?.id;
  return { activeIndex, tabStopId, setActiveId, focusLine, moveTo };
}

/** Where a key leads from the row at hand; nothing for keys that do not move. */
function rowAfterKey(key: string, from: number, pageLength: number, last: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    [firstKeyOf('next')]: from + 1,
    ArrowDown: from + 1,
    [firstKeyOf('previous')]: from - 1,
    ArrowUp: from - 1,
    PageDown: from + pageLength,
    PageUp: from - pageLength,
    Home: 0,
    End: last,
  };
  return targets[key];
}

/** The row in focus and the cell being edited. Keys work on the row itself; inside a field they belong to the field. */
export function useTableNavigation<Row>(input: NavigationInput<Row>) {
  const { props, lines, scroller } = input;
  const { activeIndex, tabStopId, setActiveId, focusLine, moveTo } = useRowFocus(input);
  const [edited, setEdited] = useState<EditedCell>();
  const { selectedIds, onSelectedIdsChange, onOpen, columns } = props;

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
  const editedId = edited?.rowId;
  const finishEditing = useCallback(() => {
    if (editedId !== undefined) focusLine(editedId);
    setEdited(undefined);
  }, [editedId, focusLine]);
  const act = (key: string): boolean => {
    const line = lines[activeIndex];
    if (line?.kind === 'group' && (key === firstKeyOf('open') || key === ' ')) props.onToggleGroup?.(line.group.id);
    else if (line?.kind !== 'row') return false;
    else if (key === firstKeyOf('open')) onOpen?.(line.row);
    else if (key === firstKeyOf('select') || key === ' ') toggle(line.id);
    else if (key === firstKeyOf('edit')) startEditing(line.id);
    else return false;
    return true;
  };
  const move = (key: string): boolean => {
    const pageLength = Math.floor((scroller.current?.clientHeight ?? 400) / 36) - 1;
    const target = rowAfterKey(key, activeIndex, pageLength, lines.length - 1);
    if (target !== undefined) moveTo(target);
    return target !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (act(key) || move(key)) event.preventDefault();
  };

  return { activeIndex, tabStopId, edited, onKeyDown, toggle, startEditing, finishEditing, setActiveId };
}

export type TableNavigation = ReturnType<typeof useTableNavigation>;
