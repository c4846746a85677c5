import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually, pressTo } from './eventually.ts';
import { openPage } from './people.ts';
import { settled } from './traffic.ts';

export async function openGapAnalysis(page: Page, programme: string): Promise<void> {
  // The navigation shows the programmes' names only while there is room for them.
  await openPage(page, 'Programmes');
  await openPage(page, programme);
  await page.getByRole('main').getByRole('heading', { level: 1, name: programme, exact: true }).waitFor();
  await openPage(page, 'Gap analysis');
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: programme, exact: true })
    .waitFor();
  await page.getByRole('treegrid', { name: 'Gap items' }).waitFor();
}

const rowOf = (page: Page, reference: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: reference, exact: true }) });

export async function seeInRow(page: Page, reference: string, words: readonly string[]): Promise<void> {
  for (const word of words) await rowOf(page, reference).getByText(word).first().waitFor();
}

/** Finds the item by its reference and opens it beside the table. */
export async function openItem(page: Page, reference: string, title: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search in reference and title' }).fill(reference);
  const panel = page.getByRole('complementary', { name: title });
  const cell = rowOf(page, reference).getByRole('gridcell', { name: reference, exact: true });
  await pressTo(cell, panel.getByRole('tab', { name: 'Details' }));
  return panel;
}

/** Chooses in a field whose choices open below it. */
export async function choose(page: Page, field: Locator, choice: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: choice }).click();
}

/** Types a day and leaves the field, which is when it counts. */
export async function writeDay(field: Locator, day: Temporal.PlainDate): Promise<void> {
  await field.fill(day.toString());
  await field.press('Tab');
}

/** Sets the one filter, in the way of the chips above a table. */
export async function filterBy(page: Page, filter: string, choice: string): Promise<void> {
  await openFilter(page, filter);
  await page.getByRole('group', { name: filter }).getByRole('checkbox', { name: choice }).check();
  await page.keyboard.press('Escape');
}

/** Adds the filter, with its choices open. */
export async function openFilter(page: Page, filter: string): Promise<void> {
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('button', { name: 'Filter', exact: true }).click();
  // The table below has a button of the same name, which sorts.
  await page.getByRole('dialog').getByRole('button', { name: filter, exact: true }).click();
}

export const removeFilter = (page: Page, filter: string): Promise<void> =>
  page.getByRole('button', { name: `Remove filter ${filter}` }).click();

/** What the bar above the table says to those who do not see it. */
export async function readinessOf(page: Page): Promise<string> {
  const bar = page.getByRole('img', { name: /^Readiness of the programme:/ });
  return ((await bar.getAttribute('aria-label')) ?? '').replaceAll('\u00a0', ' ');
}

/** The same once the bar counts what somebody claims: an acceptance is said before it is counted. */
export const readinessWithClaims = (page: Page): Promise<string> =>
  eventually(async () => {
    const readiness = await readinessOf(page);
    expect(readiness).not.toContain('claimed 0 %');
    return readiness;
  });

interface Assessment {
  conformity?: string;
  owner?: string;
  finding?: string;
  reviewer?: string;
  dueOn?: Temporal.PlainDate;
  closeBy?: string;
}

/** Fills in what is given of an item's fields; each saves itself. */
export async function assess(panel: Locator, { finding, dueOn, ...given }: Assessment): Promise<void> {
  const page = panel.page();
  const field = (name: string) => panel.getByRole('combobox', { name, exact: true });
  if (given.conformity) await choose(page, field('Conformity'), given.conformity);
  if (finding) await panel.getByLabel('As it is').fill(finding);
  if (given.owner) await choose(page, field('Owner'), given.owner);
  if (given.reviewer) await choose(page, field('Reviewer'), given.reviewer);
  if (dueOn) await writeDay(panel.getByLabel('Due', { exact: true }), dueOn);
  if (given.closeBy) await choose(page, field('Close by'), given.closeBy);
  // They are sent one after the other, and are shown before: whoever loads the page again must not be quicker.
  await settled(page);
}

/** The owner says it, and by that that it is done. */
export async function sayConform(page: Page, programme: string, reference: string, title: string): Promise<void> {
  await openPage(page, 'My work');
  const item = new RegExp(`: ${reference} ${title}.*${programme}`);
  await page.getByRole('main').getByRole('link', { name: item }).click();
  const panel = page.getByRole('complementary', { name: title });
  await assess(panel, { conformity: 'Conform' });
  await panel
    .getByText(/ says it conforms, /)
    .first()
    .waitFor();
}

/** Somebody else accepts it. */
export async function acceptItem(page: Page, programme: string, reference: string, title: string): Promise<void> {
  await openGapAnalysis(page, programme);
  const panel = await openItem(page, reference, title);
  await panel.getByRole('button', { name: 'Accept' }).click();
  await panel.getByRole('button', { name: 'Withdraw acceptance' }).waitFor();
}
