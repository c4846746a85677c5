import type { FocusEvent, MouseEvent } from 'react';
import type { DataTableProps } from './data-table.tsx';
import type { TableLines } from './use-table-lines.ts';
import type { TableNavigation } from './use-table-navigation.ts';

/** Where in the table something happened; nothing where it did in a list that only belongs to it. */
const partAt = (event: FocusEvent | MouseEvent, selector: string): HTMLElement | null =>
  event.target instanceof Element && event.currentTarget.contains(event.target)
    ? event.target.closest<HTMLElement>(selector)
    : null;

/** What clicks and focus in any row do: heard once for the table, so that a row has nothing to listen with. */
export function useTableEvents<Row>(
  props: DataTableProps<Row>,
  lines: TableLines<Row>['lines'],
  placeOf: TableLines<Row>['placeOf'],
  navigation: TableNavigation,
) {
  const lineAt = (event: FocusEvent | MouseEvent) => lines[placeOf(partAt(event, '[data-row]')?.dataset.row)];

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const line = lineAt(event);
    if (!line) return;
    if (line.kind === 'group') {
      if (!partAt(event, '[data-aside]')) props.onToggleGroup?.(line.group.id);
      return;
    }
    if (partAt(event, '[data-check]')) {
      if (event.target instanceof HTMLInputElement) navigation.toggle(line.id);
      return;
    }
    const columnId = partAt(event, '[data-edits]')?.dataset.edits;
    if (columnId !== undefined) navigation.startEditing(line.id, columnId);
    else props.onOpen?.(line.row);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const line = lineAt(event);
    if (line) navigation.setActiveId(line.id);
  };
  return { onClick, onFocus, onKeyDown: navigation.onKeyDown };
}
