import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wide = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };

/** Waits until nothing is loading, so that the page is judged and not its skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'hidden' });
}

/** What is wrong with the view that is open: in light, in dark, and on a phone, where nothing may scroll sideways. */
export async function faultsOf(page: Page, view: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, help, nodes } of violations) {
      faults.push(`${view}, ${colorScheme}: ${help} (${id}), ${nodes.length} times, as in ${nodes[0]?.html}`);
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
    if (await isThere()) return;
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
