import type { Locator } from 'playwright-core';

/** Writes a comment that ends with the first letters of whom it is for, who is chosen of those offered. */
export async function comment(panel: Locator, words: string): Promise<void> {
  await panel.getByRole('textbox', { name: 'Comment' }).pressSequentially(words);
  await panel.page().getByRole('option').first().click();
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
}
