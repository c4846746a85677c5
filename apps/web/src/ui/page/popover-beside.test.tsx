import { expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/render.tsx';
import { PopoverBeside } from './popover-beside.tsx';

/** A row of the page that others can move. */
function aRow() {
  const row = document.body.appendChild(document.createElement('button'));
  const standsAt = (top: number) => {
    row.getBoundingClientRect = () => new DOMRect(40, top, 200, 36);
  };
  standsAt(400);
  return { row, standsAt };
}

function open(anchor: HTMLElement) {
  const onClose = jest.fn();
  renderUi(
    <PopoverBeside beside={{ anchor }} position="bottom-start" onClose={onClose}>
      {(titleId) => (
        <>
          <h2 id={titleId}>Access review</h2>
          <button type="button">Edit</button>
        </>
      )}
    </PopoverBeside>,
  );
  return { onClose, top: () => Number.parseInt(screen.getByRole('dialog', { name: 'Access review' }).style.top, 10) };
}

it('goes where what was pressed goes, when what others do moves it', async () => {
  const { row, standsAt } = aRow();
  const { top } = open(row);
  await waitFor(() => expect(top()).toBeGreaterThan(400));
  const before = top();

  standsAt(150);
  fireEvent(window, new Event('resize'));

  await waitFor(() => expect(top()).toBe(before - 250));
});

it('stays where it is when what was pressed is drawn anew or gone, and closes without it', async () => {
  const { row, standsAt } = aRow();
  const { top, onClose } = open(row);
  await waitFor(() => expect(top()).toBeGreaterThan(400));
  const before = top();

  row.remove();
  standsAt(0);
  fireEvent(window, new Event('resize'));
  await userEvent.hover(screen.getByRole('button', { name: 'Edit' }));
  expect(top()).toBe(before);

  await userEvent.type(screen.getByRole('button', { name: 'Edit' }), '{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('gives the focus back to what was pressed', async () => {
  const { row } = aRow();
  open(row);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus());

  await userEvent.keyboard('{Escape}');

  expect(row).toHaveFocus();
});
