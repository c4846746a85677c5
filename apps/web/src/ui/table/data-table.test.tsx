import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../test/render.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';

interface Fruit {
  id: string;
  name: string;
  owner: string;
}

const fruits = (count: number): Fruit[] =>
  Array.from({ length: count }, (_, index) => ({ id: `f${index}`, name: `Fruit ${index}`, owner: 'Priya' }));

const columns: DataTableProps<Fruit>['columns'] = [
  { id: 'name', header: 'Name', width: '1fr', isSortable: true, cell: ({ name }) => name },
  {
    id: 'owner',
    header: 'Owner',
    width: '8rem',
    editLabel: ({ id, owner }) => `Owner of ${id}: ${owner}`,
    cell: ({ owner }) => owner,
    editor: ({ owner }, finish) => <input aria-label="Owner" defaultValue={owner} onBlur={finish} />,
  },
];
const base = {
  label: 'Fruits',
  rowId: ({ id }: Fruit) => id,
  rowName: ({ name }: Fruit) => name,
  columns,
};

function Selectable({ rows }: { rows: Fruit[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return <DataTable {...base} rows={rows} selectedIds={selected} onSelectedIdsChange={setSelected} />;
}

describe('the data table', () => {
  it('draws only the rows that can be seen and still tells how many there are', () => {
    renderUi(<DataTable {...base} rows={fruits(10_000)} />);

    expect(screen.getByRole('grid', { name: 'Fruits' })).toHaveAttribute('aria-rowcount', '10001');
    const shown = screen.getAllByRole('row').length;
    expect(shown).toBeGreaterThan(10);
    expect(shown).toBeLessThan(80);
  });

  it('walks with J and K and opens with Enter', async () => {
    const onOpen = jest.fn();
    renderUi(<DataTable {...base} rows={fruits(5)} onOpen={onOpen} />);

    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('jjk{Enter}');

    expect(screen.getByRole('row', { name: 'Fruit 1' })).toHaveFocus();
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'f1' }));
  });

  it('selects with X, and all rows with the box in the head', async () => {
    renderUi(<Selectable rows={fruits(3)} />);

    await userEvent.click(screen.getByRole('row', { name: 'Fruit 1' }));
    await userEvent.keyboard('x');
    expect(screen.getByRole('row', { name: 'Fruit 1' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('row', { name: 'Fruit 2' })).toHaveAttribute('aria-selected', 'false');

    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(screen.getByRole('checkbox', { name: 'Select Fruit 2' })).toBeChecked();
  });

  it('hands a click on a head over as the new order', async () => {
    const onSortChange = jest.fn();
    renderUi(<DataTable {...base} rows={fruits(3)} sort="name" onSortChange={onSortChange} />);

    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));

    expect(onSortChange).toHaveBeenCalledWith('-name');
  });

  it('edits a cell in place with E and gives the focus back to the row', async () => {
    renderUi(<DataTable {...base} rows={fruits(3)} />);

    await userEvent.click(screen.getByRole('row', { name: 'Fruit 1' }));
    await userEvent.keyboard('e');
    await userEvent.type(screen.getByRole('textbox', { name: 'Owner' }), 'x{Escape}');

    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Fruit 1' })).toHaveFocus();
  });

  it('keeps the reason of a refused change in its row', () => {
    const refused = { kind: 'refused', reason: 'Lena left' } as const;
    renderUi(
      <DataTable {...base} rows={fruits(1)} cellState={(_row, column) => (column === 'owner' ? refused : undefined)} />,
    );

    const row = within(screen.getByRole('row', { name: 'Fruit 0' }));
    expect(row.getByText('Lena left')).toBeVisible();
    expect(row.getByRole('button', { name: 'Owner of f0: Priya, edit, Lena left' })).toBeVisible();
  });

  it('folds a group away by key', async () => {
    const onToggleGroup = jest.fn();
    const groups = [{ id: 'a', title: 'Apples', detail: '3 of 5' }];
    const { show } = renderUi(
      <DataTable {...base} rows={fruits(2)} groups={groups} groupOf={() => 'a'} onToggleGroup={onToggleGroup} />,
    );

    await userEvent.click(screen.getByRole('row', { name: /Apples/ }));
    expect(onToggleGroup).toHaveBeenCalledWith('a');

    show(<DataTable {...base} rows={fruits(2)} groups={groups} groupOf={() => 'a'} closedGroupIds={new Set(['a'])} />);
    expect(screen.queryByRole('row', { name: 'Fruit 0' })).not.toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Apples/ })).toHaveAttribute('aria-expanded', 'false');
  });

  it('brings the row that an address opened into sight, marks it and lets Tab reach it', async () => {
    const scrollTo = jest.spyOn(HTMLElement.prototype, 'scrollTo');
    const scrollHeight = jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(10_000 * 36);
    const { show } = renderUi(<DataTable {...base} rows={fruits(10)} openId="f5000" />);
    scrollTo.mockClear();

    // It comes with a later page only, and is shown in the middle of what the head leaves.
    const head = 32;
    show(<DataTable {...base} rows={fruits(10_000)} openId="f5000" />);
    expect(scrollTo.mock.lastCall?.[0]).toMatchObject({ top: 5000 * 36 - head - (800 - 36) / 2 });

    show(<DataTable {...base} rows={fruits(3)} openId="f2" />);
    expect(screen.getByRole('row', { name: 'Fruit 2' })).toHaveAttribute('aria-current', 'true');
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('row', { name: 'Fruit 2' })).toHaveFocus();
    scrollTo.mockRestore();
    scrollHeight.mockRestore();
  });

  it('says what to do when there are no rows', () => {
    renderUi(<DataTable {...base} rows={[]} empty={<p>No fruits yet</p>} />);

    expect(screen.getByText('No fruits yet')).toBeVisible();
  });
});

describe('the rows of a table', () => {
  /** Tells which rows were drawn since it was asked last. */
  function counted() {
    const drawn: string[] = [];
    const [first, ...others] = columns;
    const cell = (fruit: Fruit) => {
      drawn.push(fruit.id);
      return fruit.name;
    };
    return { columns: [{ ...first, cell } as (typeof columns)[number], ...others], drawnSince: () => drawn.splice(0) };
  }

  it('are drawn again only where they changed, whatever is told anew of the table around them', () => {
    const { columns: watched, drawnSince } = counted();
    const rows = fruits(10);
    const shown = (now: Fruit[], saving = '') => (
      <DataTable
        {...base}
        columns={watched}
        rows={now}
        onOpen={() => undefined}
        cellState={({ id }) => (id === saving ? { kind: 'saving' } : undefined)}
      />
    );
    const { show } = renderUi(shown(rows));
    drawnSince();

    show(shown(rows));
    expect(drawnSince()).toEqual([]);

    show(shown(rows, 'f3'));
    expect(new Set(drawnSince())).toEqual(new Set(['f3']));

    show(shown(rows.with(3, { id: 'f3', name: 'Changed', owner: 'Priya' })));
    expect(new Set(drawnSince())).toEqual(new Set(['f3']));
  });

  it('are not drawn again while one walks or selects, but the two it concerns', async () => {
    const { columns: watched, drawnSince } = counted();
    renderUi(<DataTable {...base} columns={watched} rows={fruits(10)} />);
    await userEvent.click(screen.getByRole('row', { name: 'Fruit 1' }));
    drawnSince();

    await userEvent.keyboard('j');

    expect(new Set(drawnSince())).toEqual(new Set(['f1', 'f2']));
  });

  it('are few plain elements: one of the row, and of each cell no more than it says', () => {
    renderUi(<DataTable {...base} rows={fruits(3)} selectedIds={new Set()} onSelectedIdsChange={() => undefined} />);

    const row = screen.getByRole('row', { name: 'Fruit 1' });
    // Box and its cell, the name's cell, the owner's cell with its button, whose name tells more than is seen.
    expect(row.querySelectorAll('*')).toHaveLength(5);
    expect(within(row).getByRole('button', { name: 'Owner of f1: Priya, edit' })).toHaveTextContent(/^Priya$/);
    expect(row.querySelectorAll('[class*="mantine"]')).toHaveLength(0);
  });
});
