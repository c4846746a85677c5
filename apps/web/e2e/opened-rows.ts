import type { Page } from 'playwright-core';
import { settled } from './traffic.ts';

/** A number with a link, and how many rows it says it leads to. */
export interface Promised {
  page: string;
  text: string;
  /** The address it opens. */
  opens: string;
  count: number;
}

/** Every link of the page that is open which says how many rows it leads to. */
export async function promisesAt(page: Page): Promise<Promised[]> {
  const at = new URL(page.url());
  const found = await page.locator('a[data-opens]').evaluateAll((links) =>
    links.map((link) => ({
      text: link.textContent ?? '',
      opens: (link as HTMLAnchorElement).href,
      count: Number(link.getAttribute('data-opens')),
    })),
  );
  return found.map((promised) => ({ ...promised, page: at.pathname + at.search }));
}

/** Numbers of the page that is open which neither open anything nor stand above what they count; days are no numbers. */
export const unopened = (page: Page): Promise<string[]> =>
  page.locator('data[data-figure]').evaluateAll((figures) =>
    figures
      .filter((figure) => !/^\d{4}-\d\d-\d\d$/.test(figure.getAttribute('value') ?? ''))
      .filter((figure) => figure.closest('a[href], button, summary, label, data[data-rows]') === null)
      .map((figure) => `${figure.getAttribute('data-figure')}: “${figure.textContent}” (${location.pathname})`),
  );

/** How many rows the opened address lists: in the part it names, else on the page. */
async function rowsAt(page: Page, address: string): Promise<string | null> {
  await page.goto(address);
  await settled(page);
  const { hash } = new URL(address);
  const within = hash === '' ? page.getByRole('main') : page.locator(`[id="${hash.slice(1)}"]`);
  const said = within.locator('data[data-rows]').first();
  return (await said.count()) === 0 ? null : said.getAttribute('value');
}

/** Opens each address once, and names the numbers that say otherwise than what is opened. */
export async function brokenPromises(page: Page, promised: readonly Promised[]): Promise<string[]> {
  const broken: string[] = [];
  for (const [address, said] of Map.groupBy(promised, ({ opens }) => opens)) {
    const rows = await rowsAt(page, address);
    const wrong = said.filter(({ count }) => String(count) !== (rows ?? '0'));
    broken.push(...wrong.map(({ text, count, page: at }) => `“${text}” (${count}) at ${at} opens ${rows}: ${address}`));
  }
  return broken;
}
