import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };

// What depends on colours; everything else is the same in both schemes.
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Waits until nothing is loading and the page has come to rest, so that it is judged and not its skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await eventually(async () => {
    const before = await page.ariaSnapshot();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
    expect(await page.ariaSnapshot()).toBe(before);
    expect(before).not.toContain('status "Loading"');
  });
}

/** What is wrong with the view that is open: in light, in dark, and on a phone, where nothing may scroll sideways. */
export async function faultsOf(page: Page, view: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The other mode opens a page for every look, which takes seconds; there are no frames here that would need it.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(colourRules)).analyze();
    for (const { id, help, nodes } of violations) {
      const places = nodes.slice(0, 3).map(({ html }) => html);
      faults.push(`${view}, ${colorScheme}: ${help} (${id}), ${nodes.length} times, as in ${places.join(' ')}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  const overlap = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overlap > 0) faults.push(`${view}: ${overlap} pixels too wide for a phone`);
  await page.setViewportSize(wide);
  return faults;
}

/** Presses Tab until the focus is where it was wanted; fails when it is not reached. */
export async function tabTo(page: Page, name: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const isSomewhere = await page.evaluate(() => document.activeElement !== document.body);
    if (isSomewhere && (await isThere())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** The role and name of what has the focus, as far as its own attributes and words tell. */
export const focused = (page: Page): Promise<{ role: string; name: string }> =>
  page.evaluate(() => ({
    role: document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName.toLowerCase() ?? '',
    name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  }));
