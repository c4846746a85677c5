import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from '../../test/render.tsx';
import { SidePanel } from '../page/side-panel.tsx';
import { StatusBadge } from '../page/status-badge.tsx';
import { Term } from './term.tsx';

const word = () => screen.getByRole('button', { name: 'Gates' });
const meaning = () => screen.findByRole('dialog', { name: 'Gate' });

describe('a word of the field', () => {
  it('says what it means, by click and by touch alike, and closes by a second one', async () => {
    renderUi(<Term of="gate">Gates</Term>);
    expect(word()).toHaveAccessibleDescription('What this means');
    expect(word()).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(word());

    expect(await meaning()).toHaveAccessibleDescription(/has to be true whatever the percentage says/);
    expect(word()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(word());
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('is opened by keyboard, read at once, and gives the focus back; the panel it stands in stays', async () => {
    const onClose = jest.fn();
    renderUi(
      <SidePanel title="A.5.15" onClose={onClose}>
        <Term of="gate">Gates</Term>
      </SidePanel>,
    );
    word().focus();

    await userEvent.keyboard('{Enter}');
    const dialog = await meaning();
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(word()).toHaveFocus();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('tells the language it is in', async () => {
    renderUi(<Term of="gate">Gates</Term>);

    await userEvent.click(word());

    expect(await meaning()).toHaveAttribute('lang', 'en');
    expect(await meaning()).toHaveAttribute('dir', 'auto');
  });

  it('may be the word of a state', async () => {
    renderUi(<StatusBadge status="claimed" isExplained />);

    await userEvent.click(screen.getByRole('button', { name: 'Claimed' }));

    expect(await screen.findByRole('dialog', { name: 'Claimed' })).toHaveTextContent(/Nobody else has checked it yet/);
  });
});
