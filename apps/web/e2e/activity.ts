import type { Page } from 'playwright-core';
import type { Person } from './people.ts';

/** That each sentence stands in the log, which is open, as something this person did. */
export async function seeEntries(page: Page, { name }: Person, deeds: readonly string[]): Promise<void> {
  for (const deed of deeds) {
    await page
      .getByRole('listitem')
      .filter({ hasText: `${name} ${deed}` })
      .first()
      .waitFor();
  }
}

export async function checkChain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await page.getByText(/^The chain is whole: all \d+ entries/).waitFor();
}
