import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/render.tsx';
import { FilterChips } from './filter-chips.tsx';

const editor = (name: string) => (close: () => void) => (
  <button type="button" onClick={close}>
    Choose {name}
  </button>
);

it('takes a filter away', async () => {
  const onClear = jest.fn();
  renderUi(
    <FilterChips
      filters={[{ id: 'owner', name: 'Owner', value: '2 people', renderEditor: editor('owner'), onClear }]}
    />,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Owner' }));

  expect(onClear).toHaveBeenCalledTimes(1);
});

it('adds a filter and opens its choices at once', async () => {
  renderUi(
    <FilterChips filters={[{ id: 'due', name: 'Due', renderEditor: editor('due'), onClear: () => undefined }]} />,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Due' }));

  expect(await screen.findByRole('button', { name: 'Choose due' })).toBeInTheDocument();
});
