import type { Page } from 'playwright-core';
import { expectNoFlaw } from './accessibility.ts';
import { eventually, pressTo, soon } from './eventually.ts';
import { keepLook } from './kept-look.ts';
import { openPage, openSettings } from './people.ts';
import { story } from './story.ts';

/** A walk through views, each of which is looked at in every way before the next is opened. */
export function viewsOf(name: string, visitor: () => Page) {
  const step = story();
  // `open` comes to the view from the one before it, and waits for what is to be judged.
  return (view: string, open: () => Promise<unknown>, page = visitor): void =>
    step(`can be read and used by everybody: ${view}`, async () => {
      await open();
      try {
        await keepLook(page(), `${name} ${view}`);
        await expectNoFlaw(page());
      } finally {
        await closeLayers(page());
      }
    });
}

/** Lets the next view begin without what lies on top of this one, which the keyboard has to be able to close. */
export async function closeLayers(page: Page): Promise<void> {
  const layer = page.getByRole('dialog').or(page.getByRole('menu'));
  // One is seen a moment before it listens to the keyboard.
  await eventually(async () => {
    if ((await layer.count()) === 0) return;
    await layer.first().press('Escape', { timeout: soon });
    await layer.first().waitFor({ state: 'hidden', timeout: soon });
  });
}

/** Waits for the page itself: the one before stays until the next one's code has come. */
export const pageNamed = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('main').getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** Opens a page of the main navigation. */
export async function go(page: Page, name: string): Promise<void> {
  await openPage(page, name);
  await pageNamed(page, name);
}

export async function goToSettings(page: Page, name: string): Promise<void> {
  await openSettings(page, name);
  await pageNamed(page, name);
}

/** Presses the first button of that name on the page, and waits for the dialog it opens. */
export async function openDialog(page: Page, button: string | RegExp): Promise<void> {
  await pressTo(page.getByRole('main').getByRole('button', { name: button }).first(), page.getByRole('dialog').first());
}
