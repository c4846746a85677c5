import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.WAYMARK_LOOKS;

/**
 * Where `WAYMARK_LOOKS` names a folder, keeps there what is open: its accessibility tree, as a reader hears it, and how it looks in
 * light, in dark and on a phone. So all of them can be gone through at leisure: `WAYMARK_LOOKS=/tmp/looks npm run test:e2e -- views`.
 */
export async function keepLook(page: Page, name: string): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const path = join(
    folder,
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 90),
  );
  const held = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
  const tree = await page.locator('body').ariaSnapshot();
  await writeFile(`${path}.txt`, `${await page.title()}\nThe focus is at ${held}\n${tree}\n`);
  const before = page.viewportSize();
  await page.screenshot({ path: `${path}-light.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${path}-dark.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 375, height: 812 });
  await page.screenshot({ path: `${path}-phone.png` });
  if (before) await page.setViewportSize(before);
}
