import type { Locator, Page } from 'playwright-core';
import { eventually, pressTo, soon } from '../eventually.ts';
import type { AtWork, Row } from './at-work.ts';
import type { Made, Thing } from './things.ts';
import type { World } from './world.ts';

type Way = Pick<Thing, 'write' | 'written' | 'save' | 'savesItself'>;

const press = (form: Locator, button: string) => form.getByRole('button', { name: button, exact: true }).click();

/** A text in a form with a button. */
export const typedInto = (name: string, button: string): Way => {
  const field = (form: Locator) => form.getByRole('textbox', { name, exact: true });
  return {
    write: (form, words) => field(form).fill(words),
    written: (form) => field(form).inputValue(),
    save: (form) => press(form, button),
  };
};

/** Choices that open, and save what is chosen: nothing is written before that. */
export const chosenIn = (begin: (form: Locator, words: string) => Promise<void>): Way => ({
  savesItself: true,
  write: begin,
  written: async (_form, words) => words,
  save: async (form, words) => {
    const choice = form.page().getByRole('option', { name: new RegExp(`^${words}( |$)`) });
    // Choices that are open may close under the pointer: what somebody else has changed draws the form anew.
    await eventually(async () => {
      if (!(await choice.isVisible())) await begin(form, words);
      await choice.click({ timeout: soon });
    });
  },
});

/** Of a field in the form. */
export const choicesOf = (name: string | RegExp) => (form: Locator) => form.getByRole('combobox', { name }).click();

/** A day counts once its field is left. */
export const dayIn = (name: string, button: string): Way => {
  const way = typedInto(name, button);
  return {
    ...way,
    write: async (form, words) => {
      await way.write(form, words);
      await form.getByRole('textbox', { name, exact: true }).press('Tab');
    },
  };
};

/** A dialog behind a button. */
export async function openedBy(page: Page, button: string, dialog: string | RegExp): Promise<Locator> {
  const opened = page.getByRole('dialog', { name: dialog });
  await pressTo(page.getByRole('button', { name: button, exact: true }).first(), opened);
  return opened;
}

/** Changes it by the API, over whatever is there. */
export async function change(by: AtWork, { path, read }: Pick<Made, 'path' | 'read'>, body: object): Promise<Row> {
  const { version } = await read(by);
  return by.send('PATCH', path, body, version);
}

/** Another field of the same row. */
export const alsoSays =
  (body: object): NonNullable<Thing['other']> =>
  ({ bo }: World, made) =>
    change(bo, made, body);

/** A row that has an address of its own. */
export const at = (path: string): Pick<Made, 'path' | 'read' | 'remove'> => ({
  path,
  read: (by) => by.get(path),
  remove: (by) => by.send('DELETE', path),
});
