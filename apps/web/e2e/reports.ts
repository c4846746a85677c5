import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openPage } from './people.ts';

export async function openReport(page: Page): Promise<void> {
  await openPage(page, 'Reports');
  await page.getByRole('link', { name: 'Open the report' }).click();
  await page.getByRole('link', { name: 'Download as PDF' }).waitFor();
}

export async function downloadReport(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as PDF' }).click();
  return readFile(await (await download).path());
}

/** Makes a link for those who have no account. */
export async function shareReport(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share the report' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Address of the report').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}
