import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/render.tsx';
import { SidePanel } from './side-panel.tsx';

it('walks on with J and K, but not while one writes', async () => {
  const onNext = jest.fn();
  const onPrevious = jest.fn();
  renderUi(
    <SidePanel title="Monitoring" onClose={() => undefined} onNext={onNext} onPrevious={onPrevious}>
      <input aria-label="Comment" />
    </SidePanel>,
  );

  await userEvent.type(screen.getByRole('textbox', { name: 'Comment' }), 'jk');
  expect(onNext).not.toHaveBeenCalled();

  screen.getByRole('complementary', { name: 'Monitoring' }).focus();
  await userEvent.keyboard('jk');
  expect(onNext).toHaveBeenCalledTimes(1);
  expect(onPrevious).toHaveBeenCalledTimes(1);
});

it('closes with Escape and cannot walk past the last row', async () => {
  const onClose = jest.fn();
  renderUi(
    <SidePanel title="Monitoring" onClose={onClose} onPrevious={jest.fn()}>
      Details
    </SidePanel>,
  );

  expect(screen.getByRole('button', { name: 'Previous (K)' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Next (J)' })).toBeDisabled();
  await userEvent.keyboard('{Escape}');

  expect(onClose).toHaveBeenCalledTimes(1);
});

it('offers no rows before and after where it shows no row', () => {
  renderUi(
    <SidePanel title="What if" onClose={jest.fn()}>
      Details
    </SidePanel>,
  );

  expect(screen.queryByRole('button', { name: 'Next (J)' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Close (Esc)' })).toBeInTheDocument();
});
