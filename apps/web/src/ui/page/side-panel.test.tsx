import { expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../test/render.tsx';
import { escapes, SidePanel } from './side-panel.tsx';

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

it('with Escape leaves the form that is open in it, and only then closes', async () => {
  const onClose = jest.fn();
  function Panel() {
    const [isOpen, setIsOpen] = useState(true);
    return (
      <SidePanel title="Monitoring" onClose={onClose}>
        {isOpen && (
          <form>
            <input aria-label="Reason" />
            <button type="button" onClick={() => setIsOpen(false)} {...escapes}>
              Cancel
            </button>
          </form>
        )}
      </SidePanel>
    );
  }
  renderUi(<Panel />);

  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('with Escape leaves the form from within its fields too', async () => {
  const onCancel = jest.fn();
  const onClose = jest.fn();
  renderUi(
    <SidePanel title="Monitoring" onClose={onClose}>
      <input aria-label="Reason" />
      <button type="button" onClick={onCancel} {...escapes}>
        Cancel
      </button>
    </SidePanel>,
  );

  screen.getByRole('textbox', { name: 'Reason' }).focus();
  await userEvent.keyboard('{Escape}');

  expect(onCancel).toHaveBeenCalledTimes(1);
  expect(onClose).not.toHaveBeenCalled();
});
