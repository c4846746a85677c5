import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderUi } from '../../test/render.tsx';
import { DayField } from './day-field.tsx';

function Field({ onDay = () => undefined }: { onDay?: (day: string | null) => void }) {
  const [day, setDay] = useState<string | null>('2026-12-04');
  const change = (next: string | null) => {
    setDay(next);
    onDay(next);
  };
  return <DayField label="Due" value={day} onChange={change} />;
}

describe('the day field', () => {
  it('takes a day as people write it', async () => {
    const onDay = jest.fn();
    renderUi(<Field onDay={onDay} />);
    const field = screen.getByRole('textbox', { name: 'Due' });

    expect(field).toHaveValue('4 Dec 2026');
    await userEvent.clear(field);
    await userEvent.type(field, '28.2.2027{Enter}');

    expect(onDay).toHaveBeenLastCalledWith('2027-02-28');
    expect(field).toHaveValue('28 Feb 2027');
  });

  it('explains a day the month does not have, and keeps what was typed', async () => {
    const onDay = jest.fn();
    renderUi(<Field onDay={onDay} />);
    const field = screen.getByRole('textbox', { name: 'Due' });

    await userEvent.clear(field);
    await userEvent.type(field, '31 Feb 2027');
    await userEvent.tab();

    expect(screen.getByText('February 2027 has 28 days. Try 28 Feb 2027.')).toBeVisible();
    expect(field).toHaveValue('31 Feb 2027');
    expect(onDay).not.toHaveBeenCalled();
  });

  it('is emptied by deleting the text', async () => {
    const onDay = jest.fn();
    renderUi(<Field onDay={onDay} />);

    await userEvent.clear(screen.getByRole('textbox', { name: 'Due' }));
    await userEvent.tab();

    expect(onDay).toHaveBeenLastCalledWith(null);
  });

  it('offers a calendar', async () => {
    const onDay = jest.fn();
    renderUi(<Field onDay={onDay} />);

    await userEvent.click(screen.getByRole('button', { name: /^Open calendar \S/ }));
    await userEvent.click(await screen.findByRole('button', { name: /^18 December 2026/ }));

    expect(onDay).toHaveBeenLastCalledWith('2026-12-18');
  });
});
