import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../test/render.tsx';
import { useUnsavedChanges } from './unsaved-changes.ts';

function Form() {
  useUnsavedChanges(true);
  return <p>Half a form</p>;
}

it.each([
  ['Stay', 'Half a form'],
  ['Leave', 'Elsewhere'],
])('asks before leaving a changed form; %s shows "%s"', async (button, shown) => {
  const { router } = renderAt('/form', <Form />);
  await screen.findByText('Half a form');

  void router.navigate({ to: '/elsewhere' as never });
  await userEvent.click(await screen.findByRole('button', { name: button }));

  expect(await screen.findByText(shown)).toBeInTheDocument();
});
