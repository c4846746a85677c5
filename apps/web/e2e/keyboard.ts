import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually, soon } from './eventually.ts';

const mostStops = 150;

/** Somebody who has a keyboard and nothing else: everything is reached by pressing keys from where the focus is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until the focus is there; fails when it does not lead there, or when the focus cannot be seen. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < mostStops; pressed += 1) {
      if (await hasFocus(target)) return;
      await this.keys('Tab');
    }
    throw new Error(`Tab does not lead to ${target}.`);
  }

  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Goes to a button or a link and presses it. */
  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.keys('Enter');
  }

  /** Goes to a field and writes over what is there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.keys('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
  }

  /** Goes to a group of radio buttons, of which Tab reaches only one, and from there to the wanted one. */
  async choose(group: Locator, wanted: Locator): Promise<void> {
    await group.first().waitFor();
    const radios = group.getByRole('radio');
    const isThere = () => radios.evaluateAll((all) => all.some((radio) => radio === document.activeElement));
    for (let pressed = 0; pressed < mostStops && !(await isThere()); pressed += 1) await this.keys('Tab');
    if (!(await wanted.isChecked())) await this.keys('Space');
    for (let moved = 0; moved < 30 && !(await wanted.isChecked()); moved += 1) await this.keys('ArrowDown');
    expect(await wanted.isChecked()).toBe(true);
  }

  /** Goes to a field whose choices open below it and takes one of them. */
  async pick(field: Locator, choice: string | RegExp): Promise<void> {
    await this.tabTo(field);
    const option = this.#page.getByRole('option', { name: choice }).first();
    if (!(await option.isVisible())) await this.keys('ArrowDown');
    await this.takeOption(choice);
  }

  /** Goes down an open list of choices to the wanted one. */
  async takeOption(choice: string | RegExp): Promise<void> {
    const option = this.#page.getByRole('option', { name: choice }).first();
    await option.waitFor();
    await eventually(async () => {
      if ((await option.getAttribute('data-combobox-selected')) === null) await this.keys('ArrowDown');
      expect(await option.getAttribute('data-combobox-selected')).not.toBeNull();
    });
    await this.keys('Enter');
  }

  /** Closes what lies on top; it is seen a moment before it listens. */
  async leave(layer: Locator): Promise<void> {
    await eventually(async () => {
      if (await layer.isVisible()) await this.keys('Escape');
      await layer.waitFor({ state: 'hidden', timeout: soon });
    });
  }

  /** Finds a page by its name in the command palette. */
  async goTo(name: string): Promise<void> {
    const palette = this.#page.getByRole('dialog');
    const field = palette.getByRole('textbox', { name: 'Find anything' });
    await eventually(async () => {
      // A page is seen a moment before it listens to the keyboard.
      if ((await field.count()) === 0) await this.keys('ControlOrMeta+k');
      await field.waitFor({ timeout: soon });
    });
    // Letters typed before the field has the focus are nobody's.
    await eventually(async () => expect(await hasFocus(field)).toBe(true));
    await this.#page.keyboard.type(name);
    await palette.getByRole('button', { name }).first().waitFor();
    await this.keys('Enter');
    await palette.waitFor({ state: 'hidden' });
    await this.#page.getByRole('main').getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
