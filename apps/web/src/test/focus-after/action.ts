import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

export type Routes = Readonly<Record<string, unknown>>;

/** Something done that takes away what had the focus. */
export interface Action {
  /** The hook that does it. */
  of: string;
  what: string;
  path: string;
  /** What the server has before, and after; each request takes it from the one to the other. */
  routes: (before: boolean) => Routes;
  /** How it is sent, and what it is answered with. */
  sent: string;
  answer?: (before: boolean) => unknown;
  act: () => Promise<void>;
  /** What is said. */
  says: RegExp;
  /** The name of what comes next, and has the focus. */
  next: string;
}

/** What is left of a list once its first is gone. */
export const without = <One>(all: readonly One[], before: boolean): One[] => (before ? [...all] : all.slice(1));

export async function press(name: string, role = 'button'): Promise<void> {
  await userEvent.click(await screen.findByRole(role, { name }));
}

/** In the dialog of this name, or in the only one. */
export async function pressIn(dialog: string | undefined, name: string, role = 'button'): Promise<void> {
  const opened = within(await screen.findByRole('dialog', dialog === undefined ? {} : { name: dialog }));
  await userEvent.click(await opened.findByRole(role, { name }));
}

export async function write(field: RegExp, text: string): Promise<void> {
  await userEvent.type(await screen.findByRole('textbox', { name: field }), text);
}

/** Chooses a file as the window of the system does, which no test can open. */
export async function choose(file: File): Promise<void> {
  const chooser = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!chooser) throw new Error('There is nothing to choose a file with.');
  await userEvent.upload(chooser, file);
}
