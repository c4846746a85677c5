// The pictures in the README, taken from the demo organisation of a running server:
// `node apps/web/e2e/pictures.mjs http://localhost:3000`. They are written to docs/pictures.
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../../../scripts/chromium.mjs';

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');
const mostBytes = 300_000;
const server = process.argv[2] ?? 'http://localhost:3000';

const open = (page, name) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();

/** What is open on each picture. */
const pictures = {
  'overview-light': async (page) => {
    await open(page, 'Overview');
    await page.getByText('Next 30 days').waitFor();
  },
  'timeline-light': async (page) => {
    await open(page, 'Timeline');
    await page
      .getByRole('button', { name: /^5 Stage 2 audit, / })
      .first()
      .click();
    await page.getByRole('dialog', { name: /^Why / }).waitFor();
  },
  'gap-analysis-light': async (page) => {
    await open(page, 'Gap analysis');
    await page.getByRole('searchbox', { name: 'Search in reference and title' }).fill('A.8.16');
    await page.getByRole('gridcell', { name: 'A.8.16', exact: true }).click();
    await page.waitForURL(/[?&]item=/);
    // The same item among all others: opened by its address, it is brought into sight.
    const address = new URL(page.url());
    address.searchParams.delete('q');
    await page.goto(String(address));
    await page.getByRole('gridcell', { name: 'A.8.16', exact: true }).waitFor();
    await page.getByRole('complementary').getByRole('tab', { name: 'Details' }).waitFor();
  },
  'calendar-light': async (page) => {
    await open(page, 'Calendar');
    await page.getByText('Observation period').first().waitFor();
  },
  'year-dark': async (page) => {
    await open(page, 'Calendar');
    await page.getByText('Year', { exact: true }).click();
    await page.getByText('hard dates ahead').waitFor();
  },
  'leadership-light': async (page) => {
    await open(page, 'Reports');
    await page.getByRole('link', { name: 'Open the report' }).click();
    await page.getByRole('link', { name: 'Download as PDF' }).waitFor();
  },
  'evidence-dark': async (page) => {
    await open(page, 'Evidence');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Reviews' }).waitFor();
  },
};

const browser = await chromium.launch(await chromiumLaunch());
try {
  const page = await browser.newPage({
    baseURL: server,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Look around the demo' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await mkdir(folder, { recursive: true });
  for (const [name, show] of Object.entries(pictures)) {
    await page.emulateMedia({ colorScheme: name.endsWith('dark') ? 'dark' : 'light' });
    await show(page);
    await page.waitForLoadState('networkidle');
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    const { size } = await stat(path);
    console.log(`${path}  ${Math.round(size / 1000)} kB`);
    if (size > mostBytes) throw new Error(`${name}.png is larger than ${mostBytes / 1000} kB.`);
  }
} finally {
  await browser.close();
}
